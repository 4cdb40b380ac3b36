package org.convene.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.convene.notification.ServiceTests;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of letter in each language, as mail programs of all sorts show it. */
class EveryLetterIntegrationTests extends ServiceTests {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final int CLIPPED = 102 * 1024;
    private static final int COLUMNS = 72;
    private static final int SUBJECT = 78;
    private static final List<String> SHOWN = List.of(
            "confirmed", "workshop-revised", "sign-off-requested", "sign-in", "workshop-called-off", "links", "digest");
    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<div style=\"display:none.*?</div>", Pattern.DOTALL);

    @Autowired
    private LetterWriter writer;

    @Autowired
    private LetterHtml html;

    @Autowired
    private LetterText text;

    @Autowired
    private Links links;

    @Autowired
    private Languages languages;

    @Test
    void isOfSomePurposeAndEachPurposeHasOne() {
        assertThat(Kinds.all().stream().map(Kinds::purpose)).containsAll(Arrays.asList(Purpose.values()));
    }

    @Test
    void isWholeInEveryLanguage() {
        for (Locale language : languages.offered()) {
            for (String kind : Kinds.all()) {
                String what = kind + " in " + language.toLanguageTag();
                Letter letter = letter(kind, language);
                String plain = text.write(letter, language);
                String page = html.write(letter, language);

                assertThat(letter.subject())
                        .as(what)
                        .doesNotContain("{", "}", "null")
                        .doesNotContainPattern("\\p{Cntrl}");
                assertThat(TextLines.columns(letter.subject())).as(what).isLessThanOrEqualTo(SUBJECT);
                assertThat(plain).as(what).doesNotContain("{", "}", "null", "<", "&amp;");
                assertThat(plain.lines().filter(line -> !line.contains("https://") && !line.contains("http://")))
                        .as(what)
                        .allSatisfy(line -> assertThat(TextLines.columns(line.stripTrailing()))
                                .as(line)
                                .isLessThanOrEqualTo(COLUMNS));
                assertThat(page).as(what).doesNotContain("{0}", "{1}", "null", "??");
                assertThat(page)
                        .as(what)
                        .contains("<html lang=\"" + language.toLanguageTag() + "\" dir=\""
                                + Languages.direction(language) + "\"");
                assertThat(page.getBytes(StandardCharsets.UTF_8)).as(what).hasSizeLessThan(CLIPPED / 2);
                assertThat(unbalanced(page)).as(what).isNull();
                letter.actions().stream()
                        .limit(1)
                        .forEach(action -> assertThat(page).as(what).contains(">" + action.address() + "<"));
            }
        }
    }

    @Test
    void isNotClippedHoweverManyRegistrationsItLists() {
        Locale language = Languages.DEFAULT;
        Occasion one = Kinds.occasion("links", language);
        Occasion most = new Occasion(
                one.purpose(),
                one.news(),
                null,
                null,
                one.reader(),
                one.name(),
                one.recipient(),
                1,
                Kinds.places(50),
                List.of());

        assertThat(html.write(writer.write(most, links), language).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(CLIPPED);
    }

    @Test
    void isNotClippedHoweverMuchHappened() {
        Occasion one = Kinds.occasion("digest", ARABIC);
        Occasion most = new Occasion(
                one.purpose(),
                one.news().with("further", 20),
                null,
                null,
                one.reader(),
                one.name(),
                one.recipient(),
                1,
                List.of(),
                Kinds.told(10, 6, 4));

        assertThat(html.write(writer.write(most, links), ARABIC).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(CLIPPED);
    }

    @Test
    void leadsFromADigestToThePagesItSpeaksOf() {
        Letter letter = letter("digest", Languages.DEFAULT);
        String plain = text.write(letter, Languages.DEFAULT);

        assertThat(letter.subject()).isEqualTo("What happened in 2 of your workshops");
        assertThat(plain)
                .contains(
                        "* Waiting for you: sign off revision 2 for Fondation Léman",
                        "* Overdue: Book the interpreters 1 (Fondation Léman, by 1 Mar)",
                        "* Due soon: Find a chair 1 (Whoever can, by 4 Mar)",
                        "* Signed off, revision 1 · Hana T. · Addis Health Fund",
                        "* Hana T. (Addis Health Fund) commented on “Starts” in revision 2:",
                        "* Addis Health Fund wrote:",
                        "> Would the 21st suit you?",
                        "/agreement",
                        "/series",
                        "/checklist",
                        "/conversation#write",
                        "Choose what we mail you:")
                .endsWith("/organize/digest\n");
        assertThat(letter.sections().getFirst().lines())
                .filteredOn(Letter.Line::pressing)
                .hasSize(3);
    }

    @Test
    void showsNoLinkAndNoCodeInTheListOfMails() {
        for (String kind : Kinds.all()) {
            Letter letter = letter(kind, Languages.DEFAULT);
            String page = html.write(letter, Languages.DEFAULT);
            var hidden = HIDDEN.matcher(page);

            assertThat(hidden.find()).as(kind).isTrue();
            assertThat(hidden.group())
                    .as(kind)
                    .doesNotContain("http")
                    .contains(escaped(letter.paragraphs().getFirst()));
            if (letter.code() != null) {
                assertThat(hidden.group()).as(kind).doesNotContain(letter.code());
            }
            if (letter.time() != null) {
                assertThat(hidden.group()).as(kind).contains(letter.time().line());
            }
        }
    }

    @Test
    void turnsRoundForWhoReadsFromTheRight() {
        Letter letter = letter("sign-off-requested", ARABIC);
        String page = html.write(letter, ARABIC);

        assertThat(page).contains("dir=\"rtl\"", "align=\"right\"", "←").doesNotContain("align=\"left\"", "→");
        // Gmail drops html and body: tables say it themselves.
        assertThat(Pattern.compile("<table role=\"presentation\" (?!.*dir=)")
                        .matcher(visible(page))
                        .results())
                .as("tables of several columns without a direction")
                .allSatisfy(table -> assertThat(table.group()).doesNotContain("dir"));
        assertThat(text.write(letter, ARABIC)).contains("←");
        assertThat(html.write(letter, Locale.FRENCH))
                .contains("dir=\"ltr\"", "align=\"left\"", "→")
                .doesNotContain("rtl");
    }

    @Test
    void bearsTheMarkOfItsSenderAndNamesAllHosts() {
        String page = html.write(letter("confirmed", Languages.DEFAULT), Languages.DEFAULT);

        assertThat(page).contains("bgcolor=\"#2a5fb5\"").contains("background-color:#2a5fb5");
        assertThat(page).containsSubsequence("Jointly organised by", "Addis Health Fund", "Fondation Léman");
        assertThat(text.write(letter("confirmed", Languages.DEFAULT), Languages.DEFAULT))
                .contains("Jointly organised by: Addis Health Fund · Fondation Léman");
        assertThat(html.write(letter("sign-in", Languages.DEFAULT), Languages.DEFAULT))
                .doesNotContain("Jointly organised by");
    }

    @Test
    void callsFoundationsAsItsReaderKnowsThem() {
        Occasion one = Kinds.occasion("sign-off-requested", Languages.DEFAULT);
        List<FoundationName> names = List.of(new FoundationName("ru", "Фонд Леман"));
        Occasion named = new Occasion(
                one.purpose(),
                one.news().withFoundation("Fondation Léman", names),
                one.workshop(),
                null,
                Reader.of(Locale.forLanguageTag("ru"), one.reader().zone()),
                one.name(),
                one.recipient(),
                1,
                List.of(),
                List.of());

        assertThat(text.write(writer.write(named, links), named.reader().locale()))
                .contains("Фонд Леман");
        assertThat(text.write(writer.write(one, links), Languages.DEFAULT)).contains("Fondation Léman");
    }

    @Test
    void writesInTheNameByWhichItsReaderKnowsItsSender() {
        Workshop workshop = Kinds.workshop("Respiratory failure", true);
        Host leman = workshop.hosts().getFirst();
        Host named = new Host(
                leman.foundationId(),
                leman.name(),
                List.of(
                        new FoundationName("uz", "Leman jamg‘armasi"),
                        new FoundationName("en", "Lake Geneva Foundation")),
                leman.shortName(),
                leman.timeZone(),
                leman.colour(),
                leman.replyTo(),
                true);
        Workshop told = workshop.called(workshop.title(), "en", "", List.of(named));

        assertThat(WorkshopWords.in(told, List.of(Locale.forLanguageTag("uz-UZ"), Locale.ENGLISH))
                        .hosts())
                .extracting(Host::name)
                .containsExactly("Leman jamg‘armasi");
        assertThat(WorkshopWords.in(told, List.of(Locale.FRENCH)).hosts())
                .extracting(Host::name)
                .containsExactly("Fondation Léman");
    }

    /** Phones and desks, light and dark, and where the style sheet is dropped as Gmail’s apps do. */
    @Test
    void looksWellEverywhere() {
        List<View> views = List.of(
                View.phone(),
                View.phone().dark(),
                new View(640, 900, View.phone().colours(), Locale.UK, ZoneId.of("UTC"), true),
                View.desktop().dark());
        for (View view : views) {
            try (BrowserContext profile = TestBrowser.shared().open(view)) {
                Page page = profile.newPage();
                Stream.concat(languages.offered().stream(), Stream.of(ARABIC))
                        .distinct()
                        .forEach(language -> {
                            String sheet = sheet(language);
                            look(page, sheet, "letter-" + language.toLanguageTag(), view);
                            look(page, STYLE.matcher(sheet).replaceAll(""), "letter-bare-" + language, view);
                        });
            }
        }
    }

    private static void look(Page page, String sheet, String name, View view) {
        page.setContent(sheet);
        TestBrowser.screenshot(page, PICTURES.resolve(name + "-" + view.width() + "-" + view.colours() + ".png"));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scrolling of %s", name)
                .isLessThanOrEqualTo(0);
    }

    // Several letters under each other, as they all have the same head.
    private String sheet(Locale language) {
        List<String> letters = SHOWN.stream()
                .map(kind -> html.write(letter(kind, language), language))
                .toList();
        String first = letters.getFirst();
        return first.substring(0, first.indexOf("<div role"))
                + letters.stream()
                        .map(letter -> letter.substring(letter.indexOf("<div role"), letter.indexOf("</body>")))
                        .collect(Collectors.joining())
                + "</body></html>";
    }

    private Letter letter(String kind, Locale language) {
        Occasion occasion = Kinds.occasion(kind, language);
        return writer.write(
                new Occasion(
                        occasion.purpose(),
                        occasion.news(),
                        occasion.workshop(),
                        occasion.workshop() == null
                                ? null
                                : occasion.workshop().hosts().getFirst().foundationId(),
                        Reader.of(language, occasion.reader().zone()),
                        occasion.name(),
                        occasion.recipient(),
                        1,
                        occasion.places(),
                        occasion.told()),
                links);
    }

    private static String visible(String page) {
        return HIDDEN.matcher(page).replaceAll("");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static @org.jspecify.annotations.Nullable String unbalanced(String page) {
        ParseConfiguration strict = ParseConfiguration.htmlConfiguration();
        strict.setElementBalancing(ParseConfiguration.ElementBalancing.REQUIRE_BALANCED);
        List<String> problems = new ArrayList<>();
        try {
            new MarkupParser(strict).parse(page, new AbstractMarkupHandler() {});
        } catch (ParseException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems.isEmpty() ? null : problems.getFirst();
    }
}
