package org.convene.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageBundleRulesTests {

    @Test
    void findsNothingWrongWithOurOwnWords() {
        assertThat(MessageBundleRules.violations(
                        "web", Path.of("src/main"), "language.", "time.in.", "time.ago.", "part.optional"))
                .isEmpty();
    }

    @Test
    void findsMissingAndUnusedWordsAndStraightApostrophes(@TempDir Path sources) throws IOException {
        write(
                sources,
                "resources/messages/demo.properties",
                "a.used=x\na.state.one=x\na.code=x\na.old=x\na.bad=don't\n");
        write(
                sources,
                "resources/templates/page.html",
                "<p th:text=\"#{a.used}\"></p><p th:text=\"#{a.missing(${x})}\"></p><p th:text=\"#{'a.state.' + ${s}}\">"
                        + "<p th:text=\"#{layout.desk}\"></p><p th:text=\"#{a.bad}\"></p>");
        write(sources, "java/A.java", "String key = \"a.code\";");

        assertThat(MessageBundleRules.violations("demo", sources))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a.missing: asked for by a template"),
                        line -> assertThat(line).startsWith("a.bad: holds a straight apostrophe"),
                        line -> assertThat(line).startsWith("a.old: in demo.properties, but never used"));
    }

    private static void write(Path sources, String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
