package org.convene.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queue of deliveries. */
public interface Outgoing {

    /**
     * Takes what is due and lends it to this instance until the lease ends; whoever dies with it leaves it to be sent
     * again.
     *
     * @param most how many of all
     * @param mostOfOne how many of one endpoint
     * @param inFlight how many of an endpoint are being sent already
     */
    List<Due> claim(int most, int mostOfOne, Map<UUID, Integer> inFlight);

    /** Notes what came of it, for the delivery and for its endpoint. */
    Verdict settle(Due due, Answer answer);

    /**
     * A delivery that is to be sent now.
     *
     * @param id the same at each attempt, so that the receiver recognises a repetition
     * @param attempt 1 at first
     * @param since when its first attempt was due
     */
    record Due(UUID id, Endpoint endpoint, String payload, int attempt, Instant since) {}

    /** What an attempt changed. */
    enum Verdict {
        DELIVERED,
        AGAIN,
        GIVEN_UP,
        /** The endpoint was disabled with it. */
        DISABLED,
        /** Somebody else has settled it meanwhile, or it was removed. */
        OVERTAKEN
    }

    /** The queue in figures. */
    record Figures(long endpoints, long disabled, long waiting, long failed, long oldestSeconds) {}

    Figures figures();

    /** Forgets what is older than it is kept. */
    int forgetOld();
}
