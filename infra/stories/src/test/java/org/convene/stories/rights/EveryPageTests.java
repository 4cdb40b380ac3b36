package org.convene.stories.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.convene.stories.Platform;
import org.convene.stories.rights.PublishedPages.Shown;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.language.IcuMessages;
import org.convene.web.language.LanguageFolders;
import org.convene.web.language.Languages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page of every service, in every language and on the narrowest screen. */
class EveryPageTests {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final int WORDS_OF_A_SENTENCE = 4;

    /** 1280 pixels at 400 % zoom. */
    private static final View ZOOMED =
            new View(320, 640, View.phone().colours(), Locale.UK, View.phone().zone(), true);

    private final Platform platform = Platform.shared();

    @Test
    void speaksEveryLanguage() {
        Map<Locale, Map<String, String>> words = LanguageFolders.ours();
        Languages languages = new IcuMessages(words).languages();
        List<Shown> pages = PublishedPages.of(new World(platform, "languages"));
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(languages.offered()).hasSizeGreaterThanOrEqualTo(8);
        List<String> complaints = new ArrayList<>();
        for (Locale language : languages.offered()) {
            Map<String, String> english = sentences(words, language);
            for (Shown page : pages) {
                HttpResponse<String> answer = page.reader().read(page.path(), language);
                complaints.addAll(complaints(page, language, answer, english));
            }
        }
        assertThat(complaints).as(() -> String.join("\n", complaints)).isEmpty();
    }

    private static List<String> complaints(
            Shown page, Locale language, HttpResponse<String> answer, Map<String, String> english) {
        List<String> complaints = new ArrayList<>();
        String tag = language.toLanguageTag();
        String begin = "<html lang=\"" + tag + "\" dir=\"" + Languages.direction(language) + "\"";
        if (answer.statusCode() != 200) {
            complaints.add(page + " in " + tag + ": " + answer.statusCode());
        } else if (answer.body().contains("<html") && !answer.body().contains(begin)) {
            complaints.add(page + " in " + tag + " (expected: " + begin + ")");
        }
        String text = TAGS.matcher(answer.body()).replaceAll(" ");
        english.forEach((key, sentence) -> {
            // A mail stands on its page in the language of its recipient.
            if (text.contains(sentence) && !page.call().pattern().endsWith("/emails/{delivery}")) {
                complaints.add(page + " in " + tag + " is in English: " + key);
            }
        });
        return complaints;
    }

    /** The English sentences that a page in this language must not show. */
    private static Map<String, String> sentences(Map<Locale, Map<String, String>> words, Locale language) {
        Map<String, String> sentences = new TreeMap<>();
        if (!language.equals(Languages.DEFAULT)) {
            Map<String, String> own = Objects.requireNonNull(words.get(language));
            Objects.requireNonNull(words.get(Languages.DEFAULT)).forEach((key, sentence) -> {
                boolean whole = sentence.split(" ", -1).length >= WORDS_OF_A_SENTENCE && sentence.indexOf('{') < 0;
                if (whole && !sentence.equals(own.get(key))) {
                    sentences.put(key, sentence.replace("&", "&amp;"));
                }
            });
        }
        return sentences;
    }

    @Test
    @Tag("long")
    void isReadableByEverybodyAtFourHundredPercent() {
        look(new World(platform, "zoomed"), ZOOMED);
    }

    @Test
    @Tag("long")
    void isReadableFromRightToLeftInTheDark() {
        look(new World(platform, "arabic"), View.phone().dark().in(Locale.forLanguageTag("ar")));
    }

    private void look(World world, View view) {
        List<String> complaints = new ArrayList<>();
        for (Shown page : PublishedPages.of(world)) {
            try (BrowserContext profile = TestBrowser.shared().open(view)) {
                String session = page.reader().session();
                if (session != null) {
                    String[] cookie = session.split("=", 2);
                    profile.addCookies(List.of(new Cookie(cookie[0], cookie[1])
                            .setUrl(platform.gateway().toString())));
                }
                Page shown = profile.newPage();
                shown.navigate(platform.gateway().resolve(page.path()).toString());
                shown.waitForLoadState();
                TestBrowser.screenshot(shown, Path.of("target/screenshots/every", name(page, view)));
                TestBrowser.accessibilityProblems(shown).forEach(problem -> complaints.add(page + ": " + problem));
                int tooWide = (Integer) shown.evaluate("document.documentElement.scrollWidth - innerWidth");
                if (tooWide > 0) {
                    complaints.add(page + ": " + tooWide + " pixels too wide");
                }
            }
        }
        assertThat(complaints).as(() -> String.join("\n", complaints)).isEmpty();
    }

    private static String name(Shown page, View view) {
        String path =
                page.call().pattern().replaceAll("\\{([A-Za-z]+)[^/]*}", "$1").replaceAll("[^A-Za-z-]+", "-");
        return "page" + path + "-" + view.width() + "-" + view.locale().getLanguage() + ".png";
    }
}
