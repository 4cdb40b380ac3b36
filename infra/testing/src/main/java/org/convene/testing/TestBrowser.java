package org.convene.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Chromium without a window, one per JVM; to be used by one thread at a time. Uses the installed one, and where
 * there is none, the one that Playwright downloads.
 */
public final class TestBrowser {

    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Browser browser;

    private TestBrowser() {
        var installed = installed();
        if (installed.isEmpty()) {
            download();
        }
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--disable-background-networking",
                        "--no-first-run",
                        "--disable-component-update",
                        "--disable-sync",
                        // Root, as in a container, has no sandbox to go to.
                        "--no-sandbox"));
        installed.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
        Throwaway.atExit(playwright::close);
    }

    /** The browser of this JVM, started at the first call. */
    public static TestBrowser shared() {
        return Shared.INSTANCE;
    }

    /** Returns a fresh profile, without a cookie; close it when done. */
    public BrowserContext open(View view) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(view.width(), view.height())
                .setColorScheme(view.colours())
                // Where a page glides, a busy machine never finds its buttons at rest.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(view.locale().toLanguageTag())
                .setTimezoneId(view.zone().getId())
                .setJavaScriptEnabled(view.scripts());
        return browser.newContext(options);
    }

    /** Writes the whole page as a picture. */
    public static Path screenshot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /** Returns what axe finds against WCAG 2.2 AA, one line each; needs a view with scripts, and leaves frames without out. */
    public static List<String> accessibilityProblems(Page page) {
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        var results = new AxeBuilder(page)
                .options(violationsAlone)
                // No frame of ours comes from elsewhere; the other mode opens a page more for each look.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .exclude(List.of("iframe[sandbox]:not([sandbox~='allow-scripts'])"))
                .analyze();
        var problems = new ArrayList<String>();
        for (var rule : results.getViolations()) {
            for (var node : rule.getNodes()) {
                problems.add(rule.getId() + ": " + rule.getHelp() + " — " + node.getHtml());
            }
        }
        return problems;
    }

    private static Optional<Path> installed() {
        for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (var name : NAMES) {
                var program = Path.of(directory, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Files.isExecutable(MAC) ? Optional.of(MAC) : Optional.empty();
    }

    private static void download() {
        var builder = Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
        builder.command().addAll(List.of("install", "chromium"));
        try {
            int status = builder.inheritIO().start().onExit().join().exitValue();
            if (status != 0) {
                throw new IllegalStateException("playwright install chromium ended with " + status
                        + " (expected: 0; or install Chromium yourself)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium can't be downloaded", e);
        }
    }

    private static final class Shared {
        private static final TestBrowser INSTANCE = new TestBrowser();
    }
}
