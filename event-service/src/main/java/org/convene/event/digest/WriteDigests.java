package org.convene.event.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.Atomically;
import org.convene.event.DomainEvents;
import org.convene.event.Identifiers;
import org.convene.event.desk.Desk;
import org.convene.event.desk.Waiting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each person once on each of her days what happened, if anything did.
 *
 * <p>Who is due is found by an index on the instant at which she is: a minute in which nobody is costs one look at its
 * beginning, however many people there are. A person is visited once a day. That costs a transaction of four statements
 * when nothing happened (her foundations, the log and the checklists of their workshops by index, her posts), and a few
 * more for each workshop that she is told of. All of a zone are due at the same minute and are told one after the
 * other, some hundred a second by each instance: hence “about seven”.
 *
 * <p>Visit, event and next date are one transaction that holds her row: two instances pass each other by, and who is
 * killed in between has done nothing. After a stop of days she is due once, not once for each day.
 */
public final class WriteDigests {

    /** Tells digests; each is an aggregate of its own, told once and never again. */
    public static final String TOPIC = "event-service.digests.v1";

    private static final Logger log = LoggerFactory.getLogger(WriteDigests.class);

    private static final int BATCH = 200;

    /**
     * What is younger waits for the next digest: a transaction that was begun before this one may not have committed
     * yet, and another instance’s clock may be a little behind.
     */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final DigestReaders readers;
    private final DigestNews news;
    private final Foundations foundations;
    private final Workshops workshops;
    private final Desk desk;
    private final DomainEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public WriteDigests(
            DigestReaders readers,
            DigestNews news,
            Foundations foundations,
            Workshops workshops,
            Desk desk,
            DomainEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.readers = readers;
        this.news = news;
        this.foundations = foundations;
        this.workshops = workshops;
        this.desk = desk;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Visits everybody who is due now; somebody whose digest fails is tried again the next time, and holds up nobody. */
    public void writeDue() {
        Instant now = clock.instant();
        DigestReaders.@Nullable Due last = null;
        List<DigestReaders.Due> due;
        do {
            due = readers.due(now, last, BATCH);
            for (DigestReaders.Due each : due) {
                last = each;
                visit(each.personId());
            }
        } while (due.size() == BATCH);
    }

    private void visit(UUID personId) {
        try {
            boolean _ = atomically.run(() -> {
                Instant now = clock.instant();
                Optional<DigestReader> claimed = readers.claim(personId, now);
                claimed.ifPresent(reader -> visit(reader, now));
                return claimed.isPresent();
            });
        } catch (RuntimeException e) {
            log.error("No digest could be written for person {}", personId, e);
        }
    }

    private void visit(DigestReader reader, Instant now) {
        List<Foundation> hers = foundations.of(reader.personId());
        if (hers.isEmpty() || reader.choice() == DigestChoice.NO_DIGEST) {
            readers.rest(reader.personId());
            return;
        }
        ZoneId zone = reader.zone() == null ? hers.getFirst().profile().timeZone() : reader.zone();
        Instant coveredTo = reader.coveredTo();
        Instant visitedAt = reader.visitedAt();
        if (coveredTo == null || visitedAt == null) {
            // What happened before she was anybody's member, or wanted no digest, is no news to her.
            readers.visited(reader.personId(), now, now, Morning.after(now, zone));
        } else if (now.isBefore(Morning.after(visitedAt, zone))) {
            readers.postpone(reader.personId(), Morning.after(visitedAt, zone));
        } else {
            Instant settled = now.minus(SETTLED);
            Instant until = settled.isBefore(coveredTo) ? coveredTo : settled;
            write(
                    reader.personId(),
                    hers,
                    zone,
                    new Span(LocalDate.ofInstant(visitedAt, zone), LocalDate.ofInstant(now, zone)),
                    coveredTo,
                    until);
            readers.visited(reader.personId(), until, now, Morning.after(now, zone));
        }
    }

    private void write(UUID personId, List<Foundation> hers, ZoneId zone, Span span, Instant since, Instant until) {
        Set<UUID> ids = hers.stream().map(Foundation::id).collect(Collectors.toSet());
        Gathering gathering = new Gathering(
                span,
                news.deeds(personId, ids, since, until),
                news.toDos(ids, span.horizon()),
                news.takePosts(personId, ids));
        if (!gathering.hasNews()) {
            return;
        }
        List<Waiting> waiting = desk.waitingFor(actor(personId, hers), hers);
        List<Digest.OfWorkshop> told =
                gathering.of(waiting, id -> workshops.find(id).orElseThrow());
        Digest digest = new Digest(
                identifiers.next(),
                personId,
                zone,
                since,
                told.stream().limit(Digest.WORKSHOPS).toList(),
                waiting.stream()
                        .filter(Waiting.ToJoin.class::isInstance)
                        .map(Waiting.ToJoin.class::cast)
                        .map(joining -> joining.foundation().id())
                        .toList(),
                (int) told.stream()
                        .skip(Digest.WORKSHOPS)
                        .filter(Digest.OfWorkshop::hasNews)
                        .count());
        events.tell(TOPIC, digest.digestId(), "DigestGathered", digest);
    }

    private static Actor actor(UUID personId, List<Foundation> hers) {
        Member member = hers.getFirst().member(personId).orElseThrow();
        return new Actor(personId, member.name(), member.address());
    }
}
