package org.convene.testing.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Searches for bytes that a reader can't bear, guided by which code they reach (Jazzer, libFuzzer). It runs in a process of
 * its own: what it does to classes is nothing that other tests should meet.
 */
public final class CoverageGuidedFuzz {

    private static final Duration GRACE = Duration.ofSeconds(90);

    private CoverageGuidedFuzz() {}

    /**
     * Searches for so long, beginning with these inputs.
     *
     * @param target has a static method {@code fuzzerTestOneInput(byte[])}, which throws what must not be thrown
     * @throws AssertionError with the stack trace and the bytes, if something was found or nothing could be searched
     */
    public static void search(Class<?> target, Duration duration, List<byte[]> examples) {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Path corpus = Files.createDirectory(folder.resolve("corpus"));
            for (int i = 0; i < examples.size(); i++) {
                Files.write(corpus.resolve("example-" + i), examples.get(i));
            }
            Path log = folder.resolve("log");
            Process search = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+EnableDynamicAgentLoading",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "com.code_intelligence.jazzer.Jazzer",
                            "--target_class=" + target.getName(),
                            "--instrumentation_includes=org.convene.**",
                            "-max_total_time=" + duration.toSeconds(),
                            "-timeout=10",
                            "-rss_limit_mb=3000",
                            corpus.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!search.waitFor(duration.plus(GRACE).toSeconds(), TimeUnit.SECONDS)) {
                search.destroyForcibly();
                throw new AssertionError(target.getSimpleName() + " did not end in time:\n" + Files.readString(log));
            }
            String said = Files.readString(log);
            if (search.exitValue() != 0 || !said.contains("cov: ")) {
                throw new AssertionError(target.getSimpleName() + ":\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fuzzing " + target.getSimpleName(), e);
        }
    }
}
