package org.convene.local.mailbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.local.process.Directories;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Mails as files, a thousand to a directory, and an index of one line each that is all that is held in memory. */
final class MailStore implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("\\d{9}");
    private static final int A_DIRECTORY = 1000;

    private final Path directory;
    private final Clock clock;
    private final List<Mail> index = new ArrayList<>();
    private BufferedWriter journal;
    private int last;

    MailStore(Path directory, Clock clock) {
        this.directory = Directories.createPrivate(directory);
        this.clock = clock;
        try {
            readIndex();
            this.journal = openJournal();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be read", e);
        }
    }

    private Path journalFile() {
        return directory.resolve("index.jsonl");
    }

    private BufferedWriter openJournal() throws IOException {
        return Files.newBufferedWriter(journalFile(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void readIndex() throws IOException {
        if (!Files.exists(journalFile())) {
            return;
        }
        boolean torn = false;
        try (var lines = Files.lines(journalFile())) {
            for (var line : (Iterable<String>) lines.filter(text -> !text.isBlank())::iterator) {
                try {
                    var mail = JSON.readValue(line, Mail.class);
                    index.add(mail);
                    last = Math.max(last, Integer.parseInt(mail.id()));
                } catch (JacksonException e) {
                    // The line that was being written when the power went; its mail was never acknowledged.
                    torn = true;
                }
            }
        }
        if (torn) {
            Files.writeString(journalFile(), "\n", StandardOpenOption.APPEND);
        }
    }

    /** Returns when the mail is on disk and in the index. */
    Mail add(List<String> recipients, byte[] raw) {
        try {
            var id = nextId();
            var file = file(id);
            Files.createDirectories(file.getParent());
            Files.write(file, raw);
            var mail = MimeReader.summary(id, clock.instant(), recipients, raw);
            enter(mail);
            return mail;
        } catch (IOException e) {
            throw new UncheckedIOException("a mail can't be kept in " + directory, e);
        }
    }

    private synchronized String nextId() {
        last++;
        return String.format(Locale.ROOT, "%09d", last);
    }

    private synchronized void enter(Mail mail) throws IOException {
        journal.write(JSON.writeValueAsString(mail));
        journal.write('\n');
        journal.flush();
        index.add(mail);
    }

    synchronized List<Mail> find(MailQuery query) {
        return index.reversed().stream()
                .filter(query::matches)
                .limit(query.limit())
                .toList();
    }

    synchronized Optional<Mail> find(String id) {
        return index.reversed().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized int count() {
        return index.size();
    }

    /** Returns the mail as it was received. */
    Optional<byte[]> raw(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("mail " + id + " can't be read", e);
        }
    }

    /** Deletes every mail; ids go on from where they were. */
    synchronized void clear() {
        try {
            journal.close();
            Files.deleteIfExists(journalFile());
            index.clear();
            try (var children = Files.list(directory)) {
                children.toList().forEach(Directories::delete);
            }
            journal = openJournal();
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " can't be emptied", e);
        }
    }

    private Path file(String id) {
        return directory
                .resolve(Integer.toString(Integer.parseInt(id) / A_DIRECTORY))
                .resolve(id + ".eml");
    }

    @Override
    public synchronized void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(journalFile() + " can't be closed", e);
        }
    }
}
