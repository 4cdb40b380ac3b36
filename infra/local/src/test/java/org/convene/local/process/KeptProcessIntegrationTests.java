package org.convene.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptProcessIntegrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void leavesNothingBehindWhenItsParentIsKilled() throws IOException {
        var words = JavaCommand.of(List.of("-Xmx32m"), LauncherLikeParent.class, List.of(directory.toString()));
        var parent = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var children = Arrays.stream(parent.inputReader().readLine().split(" ", -1))
                .map(Long::parseLong)
                .toList();
        assertThat(children).hasSize(2).allMatch(KeptProcessIntegrationTests::lives);

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> children.stream().noneMatch(KeptProcessIntegrationTests::lives));
    }

    @Test
    void leavesNothingBehindWhenItsKeeperIsKilledToo() {
        var kept = start("exec sleep 1000");
        var keeper = ProcessHandle.of(kept.pid()).orElseThrow().parent().orElseThrow();
        keeper.destroyForcibly();
        kept.requestStop();
        await().atMost(Duration.ofSeconds(10)).until(() -> !lives(kept.pid()));
    }

    @Test
    void passesTheExitStatusOnAndKeepsTheOutput() throws IOException {
        var kept = start("echo said; exit 7");
        assertThat(kept.exit().join()).isEqualTo(7);
        assertThat(Files.readString(kept.log())).isEqualTo("said\n");
        assertThat(LogTail.of(kept.log(), 5)).containsExactly("said");
    }

    @Test
    void tellsItsSecretsInTheEnvironmentAlone() {
        var command = new Command(
                "name", List.of("true"), Map.of("PASSWORD", "secret"), directory.resolve("log"), "TERM", Duration.ZERO);
        assertThat(command.toString()).doesNotContain("secret");
    }

    private KeptProcess start(String script) {
        return KeptProcess.start(new Command(
                "test",
                List.of("sh", "-c", script),
                Map.of(),
                directory.resolve("log"),
                "TERM",
                Duration.ofSeconds(1)));
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
