package org.convene.bench.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.convene.local.platform.RunRecord;

/**
 * Where a service's processor time went: JDK Flight Recorder's samples, given to the library on whose behalf they ran, to the
 * method of our own that asked for it, and to the method that ran.
 */
public final class Profile {

    private static final String OURS = "org.convene";
    private static final List<String> LIBRARIES = List.of(
            OURS,
            "org.postgresql",
            "com.zaxxer.hikari",
            "org.apache.kafka",
            "tools.jackson",
            "org.thymeleaf",
            "org.springframework.security",
            "org.springframework.cloud",
            "org.springframework.jdbc",
            "org.springframework",
            "org.apache.hc",
            "org.apache.coyote",
            "org.apache.tomcat",
            "org.apache.catalina",
            "io.micrometer",
            "jakarta.mail",
            "org.eclipse.angus",
            "com.ibm.icu",
            "ch.qos.logback");

    private Profile() {}

    /** Records a service while something runs; returns a paragraph of the libraries, our methods, and methods, that took most. */
    public static String of(Scene scene, String service, int most, Runnable work) {
        Long pid =
                RunRecord.read(scene.place().home()).orElseThrow().processes().get(service);
        if (pid == null) {
            throw new IllegalArgumentException("service: " + service + " (expected: one that runs)");
        }
        Path file = scene.place().home().resolve(service + ".jfr");
        jcmd(pid, "JFR.start", "name=bench", "settings=profile");
        work.run();
        jcmd(pid, "JFR.stop", "name=bench", "filename=" + file);
        return "Where " + service
                + " spent its time (JDK Flight Recorder; by library, by the method of ours that asked for it, and by method):\n\n```\n"
                + String.join("\n", read(file, most)) + "\n```";
    }

    private static void jcmd(long pid, String... words) {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = new ArrayList<>(List.of(program.toString(), Long.toString(pid)));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + process.exitValue() + " (expected: 0)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while recording", e);
        }
    }

    private static List<String> read(Path file, int most) {
        Map<String, Integer> libraries = new HashMap<>();
        Map<String, Integer> ours = new HashMap<>();
        Map<String, Integer> methods = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    libraries.merge(library(frames), 1, Integer::sum);
                    ours.merge(ours(frames), 1, Integer::sum);
                    methods.merge(name(frames.getFirst()), 1, Integer::sum);
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        List<String> lines = new ArrayList<>(shares(libraries, most));
        lines.add("");
        lines.addAll(shares(ours, most));
        lines.add("");
        lines.addAll(shares(methods, most));
        return lines;
    }

    private static String library(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            for (String library : LIBRARIES) {
                if (type.startsWith(library)) {
                    return library;
                }
            }
        }
        return "the JDK alone";
    }

    private static String ours(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.getMethod().getType().getName().startsWith(OURS))
                .findFirst()
                .map(Profile::name)
                .orElse("none of ours");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static List<String> shares(Map<String, Integer> counts, int most) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(entry ->
                        String.format(Locale.ROOT, "%4.1f %%  %s", 100.0 * entry.getValue() / all, entry.getKey()))
                .toList();
    }
}
