package org.convene.event.date;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** Lets everybody who acts for a host say which hours suit. It decides nothing: an hour becomes terms by a revision. */
public final class DatePoll {

    /** More than anybody wants to think about. */
    public static final int MOST = 20;

    private final Candidates candidates;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public DatePoll(
            Candidates candidates,
            Workshops workshops,
            ReadWorkshops read,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.candidates = candidates;
        this.workshops = workshops;
        this.read = read;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** In the order of their starts. */
    public List<Candidate> of(UUID workshopId) {
        return candidates.of(workshopId);
    }

    /** Puts an hour to the vote; one that is there already stays as it is. */
    public PollOutcome put(Actor actor, UUID workshopId, Instant startsAt) {
        return change(actor, workshopId, (workshop, host) -> {
            if (!startsAt.isAfter(clock.instant())) {
                return new PollOutcome.InThePast();
            }
            Predicate<Candidate> same = each -> each.startsAt().equals(startsAt);
            List<Candidate> there = candidates.of(workshopId);
            if (there.size() >= MOST && there.stream().noneMatch(same)) {
                return new PollOutcome.TooMany();
            }
            candidates.put(identifiers.next(), workshopId, startsAt, host.id());
            return found(workshopId, same);
        });
    }

    /** Takes an hour out of the vote, whoever put it there. */
    public PollOutcome remove(Actor actor, UUID workshopId, UUID candidateId) {
        return change(actor, workshopId, (workshop, host) -> {
            PollOutcome outcome = found(workshopId, each -> each.id().equals(candidateId));
            if (outcome instanceof PollOutcome.Done) {
                candidates.remove(candidateId);
            }
            return outcome;
        });
    }

    /** Says whether an hour suits, in place of what she said before. */
    public PollOutcome vote(Actor actor, UUID workshopId, UUID candidateId, Availability availability) {
        return change(actor, workshopId, (workshop, host) -> {
            Predicate<Candidate> meant = each -> each.id().equals(candidateId);
            if (found(workshopId, meant) instanceof PollOutcome.Done) {
                candidates.vote(
                        candidateId, new Candidate.Vote(actor.personId(), actor.name(), host.id(), availability));
            }
            return found(workshopId, meant);
        });
    }

    /** The same for several hours at once; one that was taken out meanwhile is passed over. */
    public PollOutcome vote(Actor actor, UUID workshopId, Map<UUID, Availability> answers) {
        return change(actor, workshopId, (workshop, host) -> {
            List<Candidate> there = candidates.of(workshopId);
            there.forEach(candidate -> Optional.ofNullable(answers.get(candidate.id()))
                    .ifPresent(answer -> candidates.vote(
                            candidate.id(), new Candidate.Vote(actor.personId(), actor.name(), host.id(), answer))));
            return new PollOutcome.Answered();
        });
    }

    private PollOutcome found(UUID workshopId, Predicate<Candidate> meant) {
        return candidates.of(workshopId).stream()
                .filter(meant)
                .findFirst()
                .<PollOutcome>map(PollOutcome.Done::new)
                .orElseGet(PollOutcome.NoSuchCandidate::new);
    }

    private PollOutcome change(Actor actor, UUID workshopId, BiFunction<Workshop, Foundation, PollOutcome> change) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Foundation> host =
                    read.standing(workshop, actor.personId()).stream().findFirst();
            if (host.isEmpty()) {
                return new PollOutcome.NotAHost();
            }
            return workshop.state().isOver() ? new PollOutcome.Over() : change.apply(workshop, host.get());
        });
    }
}
