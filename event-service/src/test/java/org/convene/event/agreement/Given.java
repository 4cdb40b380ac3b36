package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Workshop;

/** Who acts in the tests of the agreement, when, and on what. */
final class Given {

    static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    static final UUID LEAD = new UUID(1, 1);
    static final UUID HOST = new UUID(2, 2);
    static final UUID STRANGER = new UUID(3, 3);
    static final Actor ANY = new Actor(new UUID(4, 4), "Claire", "claire@leman.example");
    static final Terms TERMS = terms("2027-05-14T10:00");
    static final Terms MOVED = terms("2027-05-14T11:30");
    static final Duration UNTIL_REMINDED = Duration.ofDays(2);
    static final Duration TO_ANSWER = Duration.ofDays(3);

    private Given() {}

    static Decision agree(Workshop workshop, Action action) {
        return decide(workshop, action, NOW);
    }

    static Decision decide(Workshop workshop, Action action, Instant now) {
        return Agreement.decide(
                workshop,
                action,
                true,
                now,
                (_, asked) -> new Deadline(asked.plus(UNTIL_REMINDED), asked.plus(TO_ANSWER)),
                AgreedBeforehand.NOTHING);
    }

    /** As somebody who acts for a host, but doesn't sign for it. */
    static Decision unsigned(Workshop workshop, Action action, Instant now) {
        return Agreement.decide(
                workshop,
                action,
                false,
                now,
                (_, asked) -> new Deadline(asked.plus(UNTIL_REMINDED), asked.plus(TO_ANSWER)),
                AgreedBeforehand.NOTHING);
    }

    static Workshop done(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).workshop();
    }

    static Terms terms(String start) {
        return terms(start, 100, Policy.USUAL);
    }

    static Terms terms(String start, int places, Policy policy) {
        return new Terms(
                "en",
                "Respiratory failure",
                "Six cases",
                null,
                null,
                LocalDateTime.parse(start),
                ZoneId.of("Europe/Zurich"),
                ZoneOffset.ofHours(2),
                150,
                places,
                true,
                null,
                null,
                policy);
    }
}
