package org.convene.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.convene.local.process.Directories;
import org.convene.local.process.Secrets;

/** Where a server keeps its data, and beside it the superuser's password; made by {@code initdb} when it is missing. */
record DataDirectory(Path home) {

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    String password() {
        return Secrets.keptIn(home.resolve("password"));
    }

    void createIfMissing(Path binaries, Unprivileged user) {
        Directories.createPrivate(home);
        if (Files.isRegularFile(data().resolve("PG_VERSION"))) {
            return;
        }
        // Made under another name first: what was interrupted half-way is never taken for data.
        var unfinished = home.resolve("unfinished");
        Directories.delete(unfinished);
        Directories.createPrivate(unfinished);
        user.give(home);
        user.give(unfinished);
        var password = unfinished.resolveSibling("initial-password");
        try {
            Files.deleteIfExists(password);
            Secrets.write(password, password());
            user.give(password);
            initialise(binaries, user, unfinished, password);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data can't be created in " + home, e);
        } finally {
            password.toFile().delete();
        }
    }

    private static void initialise(Path binaries, Unprivileged user, Path directory, Path password) throws IOException {
        var words = new ArrayList<>(user.prefix());
        words.add(binaries.resolve("bin/initdb").toString());
        words.addAll(List.of("--pgdata=" + directory, "--username=postgres", "--pwfile=" + password));
        words.add("--auth=scram-sha-256");
        words.addAll(PostgresSettings.OF_NEW_DATA);
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException("initdb ended with " + status + ":\n" + said);
        }
    }
}
