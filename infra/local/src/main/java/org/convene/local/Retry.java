package org.convene.local;

import java.io.PrintStream;
import org.convene.local.platform.Place;
import org.convene.local.platform.RunRecord;
import org.convene.local.platform.Service;
import org.convene.local.status.Actuator;

/** {@code convene retry}: each service tries again, in order, what it had set aside. */
final class Retry {

    private Retry() {}

    static int run(Place place, PrintStream out) {
        var running = RunRecord.read(place.home());
        if (running.isEmpty()) {
            out.println("Convene doesn't run here (" + place.home() + ").");
            return 1;
        }
        var actual = new Place(place.root(), place.home(), running.get().ports());
        int failed = 0;
        for (var service : Service.values()) {
            var answer = Actuator.retry(service, actual);
            out.printf("  %-22s %s%n", service.title(), answer.map(Retry::words).orElse("can't be asked"));
            failed += answer.isPresent() ? 0 : 1;
        }
        return failed == 0 ? 0 : 1;
    }

    private static String words(int freed) {
        return freed == 0 ? "nothing was stuck, or it still is: ./convene status" : freed + " going on again";
    }
}
