package org.convene.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks at pages with everybody's eyes: on a phone and at a desk, light and dark, right-to-left, and enlarged four times.
 * The pictures lie in {@code target/screenshots}.
 */
public final class Look {

    /** What 1280 pixels are at 400 %, which WCAG 2.2 (1.4.10) wants without scrolling sideways. */
    private static final int ENLARGED = 320;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String SIDEWAYS =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final String address;
    private final Map<String, String> headers;
    private final List<Shown> pages = new ArrayList<>();
    private Locale locale = View.phone().locale();

    /**
     * Somebody's look at a site.
     *
     * @param address such as {@code http://localhost:8080}
     * @param headers sent with every request, such as who it is
     */
    public Look(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    /** Looks with the eyes of who reads this language. */
    public Look in(Locale language) {
        locale = language;
        return this;
    }

    /** Adds a page; the name is its picture's. */
    public Look at(String name, String path) {
        return at(name, path, _ -> {});
    }

    /** Adds a page after something was done on it, which is done once for every pair of eyes. */
    public Look at(String name, String path, Consumer<Page> deed) {
        pages.add(new Shown(name, path, deed));
        return this;
    }

    /** Presses the first that the selector finds by the keyboard, which does for every page, and waits for what comes of it. */
    public static void press(Page page, String selector, String awaited) {
        page.locator(selector).first().press("Enter");
        page.locator(awaited).first().waitFor();
    }

    /** Looks, and returns what is wrong, one line each. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        // Colours and widths don't change each other: axe need not see all four.
        see(View.phone(), "phone-light", true, problems);
        see(View.phone().dark(), "phone-dark", false, problems);
        see(View.desktop(), "desk-light", false, problems);
        see(View.desktop().dark(), "desk-dark", true, problems);
        // Deeds press words in English; that Arabic pages run so by themselves is seen where all pages are in all
        // languages.
        see(View.phone(), "phone-rtl", false, problems);
        see(View.phone().narrow(ENLARGED).withoutScripts(), "enlarged", false, problems);
        return problems;
    }

    private void see(View view, String eyes, boolean axe, List<String> problems) {
        try (BrowserContext context = TestBrowser.shared().open(view.in(locale))) {
            context.setExtraHTTPHeaders(headers);
            Page page = context.newPage();
            for (Shown shown : pages) {
                page.navigate(address + shown.path());
                shown.deed().accept(page);
                if (eyes.endsWith("rtl")) {
                    page.evaluate("document.documentElement.dir = 'rtl'");
                }
                TestBrowser.screenshot(page, PICTURES.resolve(shown.name() + "-" + eyes + ".png"));
                check(page, axe).forEach(problem -> problems.add(shown.name() + ", " + eyes + ": " + problem));
            }
        }
    }

    private static List<String> check(Page page, boolean axe) {
        List<String> problems = new ArrayList<>(axe ? TestBrowser.accessibilityProblems(page) : List.of());
        int sideways = ((Number) page.evaluate(SIDEWAYS)).intValue();
        if (sideways > 0) {
            problems.add("scrolls sideways by " + sideways + " px (expected: 0)");
        }
        if (page.textContent("body").contains("??")) {
            problems.add("a word is missing");
        }
        return problems;
    }

    private record Shown(String name, String path, Consumer<Page> deed) {}
}
