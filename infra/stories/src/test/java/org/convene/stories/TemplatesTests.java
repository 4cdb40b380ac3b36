package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no template of any service may hold, since our own content security policy or nobody at all would stop it. */
class TemplatesTests {

    private static final Path ROOT = Path.of("../..");
    private static final String MAILS = "templates/letter/";

    // No browser runs it, and the attribute writes its value so that it cannot end the element.
    private static final String DATA = " type=\"application/ld\\+json\" cv:json=\"\\$\\{[\\w.]+}\"></script>";

    private static final Map<String, Pattern> NOWHERE = Map.of(
            "text that is not escaped", Pattern.compile("th:utext|\\[\\("),
            "a script inside of the page", Pattern.compile("<script(?![^>]*\\s(th:)?src=)(?!" + DATA + ")|th:inline"),
            "a handler inside of the page", Pattern.compile("\\s(th:)?on[a-z]+="),
            "an address that is a script", Pattern.compile("javascript:"),
            "a new window that knows us", Pattern.compile("\\starget=(?![^>]*noreferrer)"));
    // Mail programs know no style sheet but what stands in the mail itself.
    private static final Map<String, Pattern> NOT_ON_PAGES =
            Map.of("a style inside of the page", Pattern.compile("<style|\\s(th:)?style="));

    @Test
    void holdNothingThatOurPolicyForbids() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> templates = files.filter(file -> file.toString().contains("/src/main/resources/templates/"))
                    .filter(file -> file.toString().endsWith(".html"))
                    .toList();

            assertThat(templates).hasSizeGreaterThan(40);
            assertThat(templates)
                    .allSatisfy(template -> assertThat(violations(template.toString(), read(template)))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext='${words}'></p>",
                "<p>[(${words})]</p>",
                "<script>go()</script>",
                "<script type=\"application/ld+json\" th:text=\"${data}\"></script>",
                "<script type=\"application/ld+json\" cv:json=\"${data}\">{}</script>",
                "<p th:style='${colour}'></p>",
                "<style>p { }</style>",
                "<button onclick='go()'></button>",
                "<a href='javascript:go()'></a>",
                "<a target='_blank' href='https://elsewhere.example'></a>"
            })
    void areCaughtWhereTheyDo(String words) {
        assertThat(violations("src/main/resources/templates/page.html", words)).hasSize(1);
    }

    private static List<String> violations(String name, String words) {
        return Stream.concat(
                        NOWHERE.entrySet().stream(),
                        name.contains(MAILS) ? Stream.empty() : NOT_ON_PAGES.entrySet().stream())
                .filter(rule -> rule.getValue().matcher(words).find())
                .map(rule -> name + ": " + rule.getKey())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
