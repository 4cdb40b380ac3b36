package org.convene.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.convene.local.platform.Place;
import org.convene.local.platform.RunRecord;

/** {@code convene down}: ends what runs, in good order; what doesn't run is no error. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    static int run(Place place, PrintStream out) {
        var running = RunRecord.read(place.home()).flatMap(run -> ProcessHandle.of(run.launcher()));
        if (running.isEmpty()) {
            out.println("Convene doesn't run here (" + place.home() + ").");
            return 0;
        }
        var launcher = running.get();
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            out.println("Convene has ended; its data stays in " + place.home() + ".");
            return 0;
        } catch (TimeoutException e) {
            // Its children end with it, whatever it was waiting for.
            launcher.destroyForcibly();
            out.println("Convene didn't end within " + PATIENCE.toSeconds() + " s and was killed; its data stays in "
                    + place.home() + ".");
            return 1;
        } catch (ExecutionException e) {
            throw new IllegalStateException("process " + launcher.pid() + " can't be waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
