package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a page, a mail or a problem asks for is there in English, and none lies unused. */
class WordsTests {

    private static final Path ROOT = Path.of("../..");
    private static final Path ENGLISH = Path.of("../web/src/main/resources/languages/en");
    private static final List<String> MODULES =
            List.of("gateway", "event-service", "registration-service", "notification-service", "infra/web");

    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern KEY_IN_CALL = Pattern.compile("#messages\\.msg\\w*\\('([\\w.-]+)'");
    private static final Pattern PREFIX = Pattern.compile("#\\{\\s*\\$?\\{?\\s*'([\\w.-]+\\.)'");
    private static final Pattern LITERAL = Pattern.compile("\"\\{?([A-Za-z][\\w-]*\\.(?:[\\w-]+\\.?)*)");
    // Put together in code in a way that cannot be seen in it.
    private static final List<String> FOUND_BY_NAME = List.of(
            "problem.",
            "typeMismatch",
            "jakarta.validation.",
            "time.in.",
            "time.ago.",
            "mail.",
            "change.",
            "purpose.",
            "emails.reason.");

    @Test
    void areAllThereAndAllUsed() {
        assertThat(violations(words(), texts("resources/templates"), texts("java"), FOUND_BY_NAME))
                .isEmpty();
    }

    @Test
    void areMissedAndFoundUnused() {
        List<String> page = List.of("<p th:text=\"#{a.used}\"></p><p th:text=\"#{a.missing(${x})}\"></p>"
                + "<p th:text=\"#{'a.state.' + ${s}}\">");

        assertThat(violations(
                        Set.of("a.used", "a.state.one", "a.code", "a.old"),
                        page,
                        List.of("String key = \"a.code\";"),
                        List.of()))
                .containsExactly(
                        "a.missing: asked for by a template, but not in any English file",
                        "a.old: in English, but never used");
    }

    private static List<String> violations(
            Set<String> words, List<String> templates, List<String> code, List<String> foundByName) {
        Set<String> asked = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>(foundByName);
        for (String template : templates) {
            collect(KEY, template, asked);
            collect(KEY_IN_CALL, template, asked);
            collect(PREFIX, template, prefixes);
        }
        // The beginning of a key that a template puts together.
        asked.stream().filter(key -> key.endsWith(".")).forEach(prefixes::add);
        asked.removeAll(prefixes);
        Set<String> used = new TreeSet<>(asked);
        code.forEach(text -> collect(LITERAL, text, used));
        used.stream().filter(literal -> literal.endsWith(".")).forEach(prefixes::add);

        Predicate<String> isUsed =
                key -> used.contains(key) || prefixes.stream().anyMatch(key::startsWith);
        List<String> violations = new ArrayList<>();
        asked.stream()
                .filter(key -> !words.contains(key))
                .map(key -> key + ": asked for by a template, but not in any English file")
                .forEach(violations::add);
        words.stream()
                .filter(isUsed.negate())
                .map(key -> key + ": in English, but never used")
                .sorted()
                .forEach(violations::add);
        return violations;
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
    }

    private static Set<String> words() {
        Properties words = new Properties();
        for (Path file : files(ENGLISH)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words.stringPropertyNames();
    }

    private static List<String> texts(String folder) {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main").resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(directory -> files(directory).stream())
                .map(WordsTests::read)
                .toList();
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
