package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.local.Convene;
import org.convene.local.process.JavaCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./convene verify-log} on logs that the platform wrote, and on one that somebody with the database's key changed. */
class VerifiedLogTests {

    /** Whole in itself, and of no workshop that is here. */
    private static final Path ELSEWHERE = Path.of("../local/src/test/resources/org/convene/local/log/joint-log.json");

    private final Platform platform = Platform.shared();

    @TempDir
    private Path folder;

    @Test
    void provesTheLogsOrNamesTheFirstBrokenLink() throws IOException, InterruptedException {
        Stage stage = Stage.set();
        String workshop = stage.workshop();
        Path before = Files.writeString(folder.resolve("before.json"), stage.exportedLog());
        Path forged = Files.writeString(
                folder.resolve("forged.json"), stage.exportedLog().replace("\"SUBMITTED\"", "\"REFUSED\""));

        assertThat(verify(0, before)).contains("workshop " + workshop, "; the log here goes on from there");
        assertThat(verify(1, forged)).contains(forged + ": broken at entry 2: hash ");
        assertThat(verify(1, ELSEWHERE)).contains("entry 1 of workshop", "is another here: hash none");
        assertThat(verify(0)).contains("Workshop " + workshop + ": ", " entries, whole up to ");

        change(workshop, "revision = revision + 1");
        try {
            assertThat(verify(1)).contains("Workshop " + workshop + ": broken at entry 2: hash ");
        } finally {
            change(workshop, "revision = revision - 1");
        }
        assertThat(verify(0)).contains("whole up to");
    }

    private void change(String workshop, String set) {
        platform.databases()
                .change(
                        "events",
                        "ALTER TABLE joint_log DISABLE TRIGGER joint_log_is_append_only",
                        "UPDATE joint_log SET " + set + " WHERE number = 2 AND workshop_id = '" + workshop + "'",
                        "ALTER TABLE joint_log ENABLE TRIGGER joint_log_is_append_only");
    }

    private String verify(int expected, Path... files) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("verify-log"));
        Arrays.stream(files).map(Path::toString).forEach(words::add);
        ProcessBuilder command =
                new ProcessBuilder(JavaCommand.of(List.of("-Xmx96m"), Convene.class, words)).redirectErrorStream(true);
        command.environment().put("CONVENE_VAR", platform.data().toString());
        Process verification = command.start();
        String said = new String(verification.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verification.waitFor()).as(said).isEqualTo(expected);
        return said;
    }
}
