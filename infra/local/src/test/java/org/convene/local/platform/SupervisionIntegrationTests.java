package org.convene.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.convene.local.process.Command;
import org.convene.local.process.JavaCommand;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.LogTail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionIntegrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void startsAgainWhatDiesAndSaysItsLastWords() {
        var changes = new AtomicInteger();
        var service = new Supervised("a service", this::start, out, changes::incrementAndGet);
        long first = service.process().pid();
        await().until(() -> !LogTail.of(home.resolve("log"), 1).isEmpty());

        service.process().kill();

        await().atMost(Duration.ofSeconds(10)).until(() -> changes.get() == 1);
        assertThat(service.process().pid()).isNotEqualTo(first);
        assertThat(service.process().isAlive()).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("a service ended by itself (status 137)", "| last words", "started again in 1 s");
        service.requestStop();
        service.awaitEnd();
        assertThat(service.process().isAlive()).isFalse();
    }

    @Test
    void saysLittleWhereSomebodyEndedItInGoodOrder() {
        var changes = new AtomicInteger();
        var service = new Supervised("a service", this::start, out, changes::incrementAndGet);
        await().until(() -> !LogTail.of(home.resolve("log"), 1).isEmpty());

        ProcessHandle.of(service.process().pid()).ifPresent(ProcessHandle::destroy);

        await().atMost(Duration.ofSeconds(10)).until(() -> changes.get() == 1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("a service was asked to end; it is started again in 1 s\n");
        service.requestStop();
        service.awaitEnd();
    }

    @Test
    void leavesAloneWhatWasAskedToEnd() {
        var changes = new AtomicInteger();
        var service = new Supervised("a service", this::start, out, changes::incrementAndGet);
        service.requestStop();
        service.awaitEnd();
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(5)).until(() -> changes.get() == 0);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void letsOnePlatformIntoADirectoryUntilItsLauncherDies() throws IOException {
        assertThat(RunRecord.read(home)).isEmpty();
        var holder = new ProcessBuilder(JavaCommand.of(List.of("-Xmx32m"), LockHolder.class, List.of(home.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        assertThat(Lock.take(home)).isEmpty();
        assertThat(RunRecord.read(home)).hasValueSatisfying(run -> {
            assertThat(run.launcher()).isEqualTo(holder.pid());
            assertThat(run.processes()).containsExactly(Map.entry("Kafka", 7L));
        });

        holder.destroyForcibly().onExit().join();

        assertThat(RunRecord.read(home)).isEmpty();
        assertThat(Lock.take(home)).hasValueSatisfying(Lock::close);
    }

    private KeptProcess start() {
        return KeptProcess.start(new Command(
                "a service",
                List.of("sh", "-c", "echo last words; exec sleep 1000"),
                Map.of(),
                home.resolve("log"),
                "TERM",
                Duration.ofSeconds(2)));
    }
}
