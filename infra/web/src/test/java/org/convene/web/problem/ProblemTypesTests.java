package org.convene.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One list for all services: what any of them may answer, what the gateway explains, what the docs say. */
class ProblemTypesTests {

    private static final Path ROOT = Path.of("../..");
    private static final List<Path> SOURCES = Stream.of(
                    "infra/web", "gateway", "event-service", "registration-service", "notification-service")
            .map(module -> ROOT.resolve(module).resolve("src/main"))
            .toList();
    private static final Pattern THROWN = Pattern.compile(
            "(?:new (?:Conflict|Refused|Gone|NotFound|TooEarly|KeyReused)\\(|super\\(HttpStatus\\.\\w+,\\s*"
                    + "|HttpStatus\\.\\w+,\\s*|status, )\"([a-z][a-z0-9-]*[a-z0-9])\"");
    private static final Pattern WORDED = Pattern.compile("(?m)^problem\\.([a-z][a-z0-9-]*)\\.title=");

    @Test
    void listsEveryTypeThatIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(found(THROWN, ".java"));
        used.addAll(found(WORDED, ".properties"));

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(ProblemTypes.names())
                .as("types without a line in languages/en/problems.properties")
                .containsAll(used);
    }

    @Test
    void listsNoTypeThatIsUsedNowhere() throws IOException {
        Set<String> worded = found(WORDED, ".properties");

        assertThat(worded).as("types that nothing words").containsAll(ProblemTypes.names());
    }

    @Test
    void saysTheSameInTheDocs() throws IOException {
        Properties bundle = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/languages/en/problems.properties"))) {
            bundle.load(reader);
        }
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/problems.md")).stream()
                .filter(line -> line.matches("\\| `[a-z][a-z0-9-]*` \\| \\d.*"))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(ProblemTypes.names().stream()
                        .map(name -> "| `%s` | %s | %s | %s |"
                                .formatted(
                                        name,
                                        bundle.getProperty(ProblemTypes.PREFIX + name + ".status"),
                                        bundle.getProperty(ProblemTypes.PREFIX + name + ".title"),
                                        bundle.getProperty(ProblemTypes.PREFIX + name + ".meaning")))
                        .toList());
    }

    private static Set<String> found(Pattern pattern, String suffix) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                    Matcher matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }
}
