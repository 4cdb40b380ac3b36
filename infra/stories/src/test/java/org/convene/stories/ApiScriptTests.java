package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of {@code docs/api.md}, run as a partner would. */
class ApiScriptTests {

    private static final Path PAGE = Path.of("../../docs/api.md");
    private static final Pattern SCRIPT = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform = Platform.shared();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void goesFromNothingToAPublishedWorkshop() throws IOException {
        Path said = directory.resolve("said");
        ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", script())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("PLATFORM", platform.gateway().toString());
        shell.environment().put("ADDRESS", "script@leman.example.org");
        Process running = shell.start();
        try (Writer typed = running.outputWriter(StandardCharsets.UTF_8)) {
            typed.write(platform.letters().code("script@leman.example.org") + "\n");
        }

        assertThat(running.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join())
                .returns(0, Process::exitValue);
        assertThat(Files.readString(said)).contains("PUBLISHED: " + platform.gateway() + "/workshops/");
    }

    private static String script() throws IOException {
        Matcher script = SCRIPT.matcher(Files.readString(PAGE));
        if (!script.find()) {
            throw new IllegalStateException(PAGE + ": no script (expected: one, fenced by ```sh)");
        }
        return script.group(1);
    }
}
