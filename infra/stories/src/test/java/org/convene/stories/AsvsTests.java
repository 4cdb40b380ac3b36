package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/asvs.md} to what it says: no requirement left out, and no test named that does not exist. */
class AsvsTests {

    private static final Path ROOT = Path.of("../..");
    private static final Path ANSWERS = ROOT.resolve("docs/asvs.md");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\d+\\.\\d+)\\.(\\d+)(?:–\\1\\.(\\d+))? \\|[^|]*\\| (yes|n/a|you|no|partly) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:\\.(\\w+))?`");

    @Test
    void answersEveryRequirementOfLevelsOneAndTwo() throws IOException {
        List<String> asked =
                Files.readAllLines(ROOT.resolve("infra/stories/src/test/resources/asvs-5.0.0-level-2.txt"));
        List<String> answered = Files.readAllLines(ANSWERS).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .flatMap(AsvsTests::numbers)
                .toList();

        assertThat(answered).doesNotHaveDuplicates();
        assertThat(answered).containsAll(asked);
        assertThat(answered).contains("1.2.10", "6.3.8", "8.3.3");
    }

    @Test
    void readsEveryRowAndSaysWhyWhereTheAnswerIsNo() throws IOException {
        for (String line : Files.readAllLines(ANSWERS)) {
            if (line.matches("\\| \\d.*")) {
                Matcher row = ROW.matcher(line);
                assertThat(row.matches()).as(line).isTrue();
                if (!row.group(4).equals("n/a")) {
                    assertThat(row.group(5)).as(line).isNotBlank();
                }
            }
        }
    }

    @Test
    void namesTestsThatExist() throws IOException {
        Map<String, String> tests = tests();
        Matcher named = TEST.matcher(Files.readString(ANSWERS));
        Set<String> missing = new TreeSet<>();
        Set<String> found = new HashSet<>();
        while (named.find()) {
            String code = tests.get(named.group(1));
            String method = named.group(2);
            if (code == null || (method != null && !code.contains("void " + method + "("))) {
                missing.add(named.group());
            } else {
                found.add(named.group(1));
            }
        }

        assertThat(missing).isEmpty();
        assertThat(found).hasSizeGreaterThan(20);
    }

    private static Stream<String> numbers(Matcher row) {
        int first = Integer.parseInt(row.group(2));
        int last = row.group(3) == null ? first : Integer.parseInt(row.group(3));
        return IntStream.rangeClosed(first, last).mapToObj(number -> row.group(1) + "." + number);
    }

    /** All test classes of the repository, with their code. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> sources =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith("Tests.java"))
                            .filter(file -> file.toString().contains("/src/test/java/"))
                            .toList());
            // Services call tests of the same kind the same.
            sources.forEach(file ->
                    tests.merge(file.getFileName().toString().replace(".java", ""), read(file), String::concat));
        }
        return tests;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
