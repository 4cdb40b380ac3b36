package org.convene.faults.play;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One round as those who acted saw it: a line of JSON for each attempt of each action, in the order of their answers. */
public final class History implements AutoCloseable {

    private final Path file;
    private final BufferedWriter lines;
    private final long began = System.nanoTime();
    private final List<Entry> acknowledged = new ArrayList<>();
    private int actions;

    /** Writes into this file, whose directory must exist. */
    public History(Path file) {
        this.file = file;
        try {
            this.lines = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }

    /** What became of an attempt. */
    public enum Outcome {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN,
        NOTE
    }

    /**
     * Something acknowledged.
     *
     * @param sent when it was first asked, in nanoseconds from some origin
     * @param answered when it was acknowledged
     */
    public record Entry(String who, Deed deed, long sent, long answered) {}

    synchronized void acknowledged(String who, String action, Deed deed, long sent) {
        long now = System.nanoTime();
        acknowledged.add(new Entry(who, deed, sent, now));
        actions++;
        write(who, action, Outcome.ACKNOWLEDGED, sent, now, deed);
    }

    synchronized void refused(String who, String action, String answer, long sent) {
        actions++;
        write(who, action, Outcome.REFUSED, sent, System.nanoTime(), answer);
    }

    synchronized void unknown(String who, String action, String answer, long sent) {
        write(who, action, Outcome.UNKNOWN, sent, System.nanoTime(), answer);
    }

    /** Notes what was done to the platform. */
    public synchronized void note(String what) {
        long now = System.nanoTime();
        write("", what, Outcome.NOTE, now, now, null);
    }

    private void write(String who, String action, Outcome outcome, long sent, long answered, @Nullable Object answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sent", Duration.ofNanos(sent - began).toMillis());
        line.put("answered", Duration.ofNanos(answered - began).toMillis());
        line.put("who", who);
        line.put("action", action);
        line.put("outcome", outcome);
        if (answer != null) {
            line.put("answer", answer);
        }
        try {
            lines.write(JsonMapper.shared().writeValueAsString(line));
            lines.newLine();
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
    }

    /** Returns what was acknowledged, in the order of the acknowledgements. */
    public synchronized List<Entry> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Returns the acknowledged deeds of one kind. */
    public <D extends Deed> List<D> deeds(Class<D> kind) {
        return acknowledged().stream()
                .map(Entry::deed)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Returns how many actions were answered for good. */
    public synchronized int actions() {
        return actions;
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be closed", e);
        }
    }
}
