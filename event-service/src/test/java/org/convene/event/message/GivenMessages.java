package org.convene.event.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.agreement.Deadlines;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;

/** Who writes to whom in the tests of messages, and when. */
final class GivenMessages {

    static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    static final Instant ENDS = Instant.parse("2027-05-14T10:30:00Z");
    static final UUID AUTHOR = new UUID(1, 1);
    static final UUID HOST = new UUID(2, 2);
    static final UUID THIRD = new UUID(3, 3);
    static final UUID STRANGER = new UUID(9, 9);
    static final Actor CLAIRE = new Actor(new UUID(4, 4), "Claire", "claire@leman.example");
    static final Duration UNTIL_REMINDED = Duration.ofDays(2);
    static final Duration TO_ANSWER = Duration.ofDays(3);
    static final Deadlines DEADLINES = (_, asked) -> new Deadline(asked.plus(UNTIL_REMINDED), asked.plus(TO_ANSWER));
    static final Draft TO_ALL = draft(false);
    static final Draft TO_OWN = draft(true);
    static final Rights MEMBER = new Rights(true, false);
    static final Rights SIGNER = new Rights(true, true);

    private GivenMessages() {}

    static Workshop workshop(WorkshopState state, Consent mailing, UUID... hosts) {
        Policy policy = new Policy(Consent.EVERYONE, Consent.EVERYONE, Consent.EVERYONE, mailing);
        List<Host> carrying = new ArrayList<>();
        for (UUID host : hosts) {
            carrying.add(new Host(host, carrying.isEmpty()));
        }
        Terms terms = new Terms(
                "en",
                "Respiratory failure",
                "Six cases",
                null,
                null,
                LocalDateTime.parse("2027-05-14T10:00"),
                ZoneId.of("Europe/Zurich"),
                ZoneOffset.ofHours(2),
                150,
                100,
                true,
                null,
                null,
                policy);
        return Workshop.drafted(new UUID(5, 5), AUTHOR, terms, Details.NONE)
                .carriedBy(carrying)
                .with(state);
    }

    static Workshop published(Consent mailing) {
        return workshop(WorkshopState.PUBLISHED, mailing, AUTHOR, HOST, THIRD);
    }

    static MessageOutcome propose(Workshop workshop, Draft draft, Rights rights, int today, Instant now) {
        return MessageAgreement.propose(workshop, new UUID(7, 7), AUTHOR, CLAIRE, draft, rights, today, now, DEADLINES);
    }

    static Message proposed(Workshop workshop) {
        return ((MessageOutcome.Done) propose(workshop, TO_ALL, MEMBER, 0, NOW)).message();
    }

    private static Draft draft(boolean own) {
        return new Draft(
                new Readers(Readers.Group.BOTH, own),
                List.of(new MessageText("en", "On Friday", "Please bring your cases.")));
    }
}
