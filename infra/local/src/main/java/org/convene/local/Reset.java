package org.convene.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.convene.local.platform.Lock;
import org.convene.local.platform.Place;
import org.convene.local.process.Directories;

/** {@code convene reset}: deletes what a platform has made in its directory, and nothing else that may be there. */
final class Reset {

    private static final List<String> OURS =
            List.of("postgres", "kafka", "mailbox", "keys", "app", "log", "clock", "demo", "running.json");

    private Reset() {}

    static int run(Place place, boolean sure, PrintStream out) {
        if (!Files.isDirectory(place.home())) {
            out.println("There is no data in " + place.home() + ".");
            return 0;
        }
        var lock = Lock.take(place.home());
        if (lock.isEmpty()) {
            out.println("Convene runs. End it first: ./convene down");
            return 1;
        }
        try (var _ = lock.get()) {
            out.println("This deletes every workshop, every registration and every mail in " + place.home() + ".");
            if (!sure && !isConfirmed(out)) {
                out.println("Nothing is deleted.");
                return 1;
            }
            OURS.forEach(part -> Directories.delete(place.home().resolve(part)));
            out.println("All data is deleted.");
            return 0;
        }
    }

    private static boolean isConfirmed(PrintStream out) {
        out.print("Type \"delete\" to go on: ");
        out.flush();
        try {
            var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return typed != null && typed.strip().equals("delete");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
