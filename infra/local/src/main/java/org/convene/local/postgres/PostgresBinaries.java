package org.convene.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.convene.local.process.Directories;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per user and version from the archive on the class path. */
final class PostgresBinaries {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!");
    private static final int OWNER_EXECUTES = 0100;

    private PostgresBinaries() {}

    /** Returns the directory that has {@code bin/postgres}; several JVMs may ask at the same time. */
    static Path unpacked(Unprivileged user) {
        var archive = archive();
        var name = JAR.matcher(archive.toString());
        if (!name.find()) {
            throw new IllegalStateException(archive + " (expected: in a jar named with its version)");
        }
        var home = cache(user).resolve(name.group(1));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, unfinished);
            publish(unfinished, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL can't be unpacked to " + home, e);
        }
    }

    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another JVM was quicker; its copy is as good as ours.
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
            Directories.delete(unfinished);
        }
    }

    private static Path cache(Unprivileged user) {
        if (user == Unprivileged.AS_NOBODY) {
            // Nobody can't look into root's home, and nobody but root writes here.
            return Path.of("/var/cache/convene");
        }
        var chosen = System.getenv("XDG_CACHE_HOME");
        var caches = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(chosen);
        return caches.resolve("convene");
    }

    private static URL archive() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch");
        var machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
        var archive = PostgresBinaries.class.getResource("/postgres-" + os + "-" + machine + ".txz");
        if (archive == null) {
            throw new IllegalStateException(
                    "no PostgreSQL for " + os + " on " + arch + " (expected: Linux or macOS on x86_64 or aarch64)");
        }
        return archive;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " (expected: a path inside the archive)");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    Files.setPosixFilePermissions(
                            path,
                            PosixFilePermissions.fromString(
                                    (entry.getMode() & OWNER_EXECUTES) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
