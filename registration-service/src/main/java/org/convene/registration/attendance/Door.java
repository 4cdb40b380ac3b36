package org.convene.registration.attendance;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.convene.registration.participation.Participation;
import org.convene.registration.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** Whether a participant may go in at some instant, and if not, why. */
public sealed interface Door {

    /** She may go in, to speak or to watch. */
    record Open(URI meetingAddress) implements Door {}

    /** The door opens later. */
    record TooEarly(Instant opensAt) implements Door {}

    /** She is on the waiting list, and there is no audience to watch from. */
    record Waiting() implements Door {}

    /** It is time, but the hosts have not said yet where the meeting is. */
    record NoAddress() implements Door {}

    /** She cancelled. */
    record Cancelled() implements Door {}

    /** The hosts called the workshop off. */
    record CalledOff() implements Door {}

    /** The workshop has taken place. */
    record Over() implements Door {}

    static Door of(Workshop workshop, Participation participation, Instant now) {
        if (workshop.isCalledOff()) {
            return new CalledOff();
        }
        if (participation.isCancelled()) {
            return new Cancelled();
        }
        if (workshop.isOverAt(now)) {
            return new Over();
        }
        if (participation.isWaiting() && !workshop.audience()) {
            return new Waiting();
        }
        if (now.isBefore(workshop.opensDoorsAt())) {
            return new TooEarly(workshop.opensDoorsAt());
        }
        return webAddress(workshop.meetingAddress()).<Door>map(Open::new).orElseGet(NoAddress::new);
    }

    // We send people there: only to the web, whatever a host typed.
    private static Optional<URI> webAddress(@Nullable String address) {
        try {
            URI uri = new URI(address == null ? "" : address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
