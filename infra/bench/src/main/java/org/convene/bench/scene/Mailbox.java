package org.convene.bench.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convene.local.mailbox.Mail;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's mailbox has accepted, from the files in which it keeps it. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Path directory;
    private long seen;
    private int lines;

    public Mailbox(Scene scene) {
        this.directory = scene.place().home().resolve("mailbox");
    }

    /** A mail that was accepted. */
    public record Accepted(String id, String address, String subject, Instant at) {}

    /** How many there are. */
    public int count() {
        // Only what was added since: who watches must not cost what she measures.
        try (InputStream journal = Files.newInputStream(journal())) {
            journal.skipNBytes(seen);
            byte[] added = journal.readAllBytes();
            seen += added.length;
            for (byte next : added) {
                lines += next == '\n' ? 1 : 0;
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until there are so many. */
    public void awaitCount(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int now = count(); now < count; now = count()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("mails: " + now + " after " + PATIENCE + " (expected: " + count + ")");
            }
            Scene.pause();
        }
    }

    /** All after so many. */
    public List<Accepted> after(int count) {
        List<Accepted> mails = new ArrayList<>();
        try (Stream<String> lines = Files.lines(journal())) {
            lines.skip(count)
                    .map(line -> JsonMapper.shared().readValue(line, Mail.class))
                    .forEach(mail -> mails.add(
                            new Accepted(mail.id(), mail.to().getFirst(), mail.subject(), mail.receivedAt())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mails;
    }

    /** A mail as it came. */
    public byte[] raw(Accepted mail) {
        try (Stream<Path> files = Files.walk(directory)) {
            Path file = files.filter(path -> path.endsWith(mail.id() + ".eml"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path journal() {
        return directory.resolve("index.jsonl");
    }
}
