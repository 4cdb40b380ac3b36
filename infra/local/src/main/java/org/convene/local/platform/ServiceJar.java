package org.convene.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convene.local.process.Directories;
import org.convene.local.process.JavaCommand;

/** A service's jar, laid out as Spring Boot advises for quick starts: a small jar beside its libraries. */
public record ServiceJar(Service service, Path jar, Path home) {

    /** Returns where a service's jar is built and where a place lays it out. */
    public static ServiceJar of(Service service, Place place) {
        var name = service.title();
        return new ServiceJar(
                service,
                place.root().resolve(name).resolve("target").resolve(name + ".jar"),
                place.home().resolve("app").resolve(name));
    }

    boolean isMissing() {
        return !Files.isRegularFile(jar);
    }

    Path program() {
        return home.resolve(jar.getFileName());
    }

    /** Where the JVM keeps what it learnt about the classes at the last run. */
    Path archive() {
        return home.resolve("classes.jsa");
    }

    /** Lays it out if that wasn't done since the jar was built. */
    public void layOut() {
        try {
            var stamp = home.resolve("laid-out");
            var built = Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
            if (Files.exists(stamp) && Files.readString(stamp).equals(built)) {
                return;
            }
            Directories.delete(home);
            Files.createDirectories(home.getParent());
            var words = List.of(
                    JavaCommand.java(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    home.toString());
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.onExit().join().exitValue();
            if (status != 0) {
                throw new IOException("extracting ended with " + status + ": " + said);
            }
            Files.writeString(stamp, built);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " can't be laid out in " + home, e);
        }
    }
}
