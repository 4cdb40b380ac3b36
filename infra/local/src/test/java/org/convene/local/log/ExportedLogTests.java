package org.convene.local.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported log whose hashes were computed by a third program, and what becomes of it if somebody touches it. */
class ExportedLogTests {

    @TempDir
    private Path folder;

    @Test
    void isWholeAsItWasExported() {
        HashChain chain = new HashChain(log(example()).workshopId());

        assertThat(log(example()).entries()).extracting(chain::take).containsOnly(Optional.empty());
        assertThat(chain.length()).isEqualTo(3);
        assertThat(chain.lastHash())
                .isEqualTo(log(example()).entries().getLast().hash());
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, SIGNED_OFF, 3, hash",
        "2027-03-02T10:00:00Z, 2027-03-02T10:00:00.000001Z, 2, hash",
        "0000000000a1, 0000000000a2, 1, hash",
        "\"number\": 2, \"number\": 4, 4, number 4 (expected: 2)",
        "李梅, 李明, 3, another name than was logged",
        "a holiday, no holiday, 3, other words than were logged",
        "000000000014, 000000000015, 1, hash"
    })
    void saysWhichEntryIsBrokenAndWhy(String what, String into, int entry, String problem) {
        assertThat(firstProblem(example().replace(what, into))).startsWith(entry + ": " + problem);
    }

    @Test
    void staysWholeWhenNamesAreErasedButNotWhenAnEntryIsTakenOut() {
        String erased = example().replaceFirst("(?s)\"erasable\": \\{.*?}", "\"erasable\": null");
        assertThat(erased).isNotEqualTo(example());
        assertThat(firstProblem(erased)).isEmpty();

        String shortened = example().replaceFirst("(?s)\\{\\s*\"number\": 1,.*?\\},\\s*(?=\\{\\s*\"number\": 2)", "");
        assertThat(firstProblem(shortened)).isEqualTo("2: number 2 (expected: 1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"workshopId\":\"x\",\"entries\":[]}",
                "{\"workshopId\":\"01980000-0000-7000-8000-000000000014\"}",
                "{\"workshopId\":\"01980000-0000-7000-8000-000000000014\",\"entries\":[null]}",
                "{\"workshopId\":\"01980000-0000-7000-8000-000000000014\",\"entries\":[{\"number\":1}]}",
                "{\"workshopId\":\"01980000-0000-7000-8000-000000000014\",\"entries\":[{}]}"
            })
    void refusesWhatIsNoExportedLog(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> log(text))
                .withMessageContaining("log.json")
                .withMessageContaining("(expected: an exported joint log)");
    }

    private String firstProblem(String text) {
        ExportedLog log = log(text);
        HashChain chain = new HashChain(log.workshopId());
        return log.entries().stream()
                .flatMap(entry -> chain.take(entry).map(problem -> entry.number() + ": " + problem).stream())
                .findFirst()
                .orElse("");
    }

    private ExportedLog log(String text) {
        try {
            return ExportedLog.read(Files.writeString(folder.resolve("log.json"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example() {
        try {
            return Files.readString(Path.of(Objects.requireNonNull(ExportedLogTests.class.getResource("joint-log.json"))
                    .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
