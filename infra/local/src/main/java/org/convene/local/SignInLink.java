package org.convene.local;

import java.io.PrintStream;
import org.convene.local.platform.Place;
import org.convene.local.platform.RunRecord;

/** {@code convene sign-in-link}: a way in for somebody whom no mail reaches. */
final class SignInLink {

    private SignInLink() {}

    static int run(Place place, String address, boolean orNew, PrintStream out) {
        var running = RunRecord.read(place.home());
        if (running.isEmpty()) {
            out.println("Convene doesn't run here (" + place.home() + ").");
            return 1;
        }
        var actual = new Place(place.root(), place.home(), running.get().ports());
        return switch (new GatewayDesk(actual).signInLink(address, orNew)) {
            case GatewayDesk.Made(var link) -> {
                out.printf(
                        "Signs in as %s, once, within ten minutes. Whoever opens it is in, so hand it to nobody else:%n%s%n",
                        address, link);
                yield 0;
            }
            case GatewayDesk.Refused(int status) -> {
                out.println(
                        switch (status) {
                            case 404 -> "Nobody has signed in with " + address + " yet. --new opens an account for it.";
                            case 422 -> address + " is no e-mail address.";
                            default -> "The gateway refuses (" + status + "); its log says why.";
                        });
                yield 1;
            }
        };
    }
}
