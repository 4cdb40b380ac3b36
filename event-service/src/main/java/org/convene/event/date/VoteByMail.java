package org.convene.event.date;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** Asks by mail which hours suit, and knows who answers by the link. */
public final class VoteByMail {

    /** Nobody is asked more often about a workshop. */
    static final Duration PAUSE = Duration.ofHours(12);

    private final Ballots ballots;
    private final Candidates candidates;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final Foundations foundations;
    private final BallotEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final ApprovalRule rule;
    private final Clock clock;

    public VoteByMail(
            Ballots ballots,
            Candidates candidates,
            Workshops workshops,
            ReadWorkshops read,
            Foundations foundations,
            BallotEvents events,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Clock clock) {
        this.ballots = ballots;
        this.candidates = candidates;
        this.workshops = workshops;
        this.read = read;
        this.foundations = foundations;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.rule = rule;
        this.clock = clock;
    }

    /** Whether somebody else has yet to answer one of these hours. */
    public boolean isWorthAsking(Workshop workshop, List<Candidate> hours, UUID personId) {
        return !unanswered(workshop, toCome(hours), personId).isEmpty();
    }

    /** Until when nobody is asked again; empty if they may be now. */
    public Optional<Instant> pause(UUID workshopId) {
        return ballots.lastAsked(workshopId).map(last -> last.plus(PAUSE)).filter(clock.instant()::isBefore);
    }

    /** Asks all who act for a host and have not answered yet. */
    public Asking ask(Actor actor, UUID workshopId) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            List<Foundation> hosts = read.standing(workshop, actor.personId());
            if (hosts.isEmpty()) {
                return new Asking.NotAHost();
            }
            Optional<Foundation> host =
                    hosts.stream().filter(each -> !rule.holds(each)).findFirst();
            if (host.isEmpty()) {
                return new Asking.NotApproved();
            }
            if (workshop.state().isOver()) {
                return new Asking.Over();
            }
            Optional<Instant> pause = pause(workshopId);
            if (pause.isPresent()) {
                return new Asking.Lately(pause.get());
            }
            List<Candidate> hours = hours(workshopId);
            List<Ballot> given = unanswered(workshop, hours, actor.personId()).stream()
                    .map(member -> ballots.give(
                            new Ballot(identifiers.next(), workshopId, member.personId(), clock.instant())))
                    .toList();
            if (!given.isEmpty()) {
                events.asked(workshop, host.get().id(), actor, hours, given);
            }
            return new Asking.Done(given.size());
        });
    }

    /** Who answers by this ballot; empty if there is none, or she acts for none of the hosts any more. */
    public Optional<Voter> voter(UUID ballotId) {
        return ballots.find(ballotId).flatMap(this::voter);
    }

    private Optional<Voter> voter(Ballot ballot) {
        Workshop workshop = workshops.find(ballot.workshopId()).orElseThrow();
        return read.standing(workshop, ballot.personId()).stream()
                .findFirst()
                .flatMap(host -> host.member(ballot.personId())
                        .map(member -> new Voter(
                                ballot,
                                workshop,
                                host,
                                new Actor(member.personId(), member.name(), member.address()))));
    }

    /** The hours to come that are put to the vote, in the order of their starts. */
    public List<Candidate> hours(UUID workshopId) {
        return toCome(candidates.of(workshopId));
    }

    private List<Candidate> toCome(List<Candidate> hours) {
        return hours.stream()
                .filter(hour -> hour.startsAt().isAfter(clock.instant()))
                .toList();
    }

    // Whoever acts for two hosts is one person.
    private List<Member> unanswered(Workshop workshop, List<Candidate> hours, UUID asker) {
        Map<UUID, Member> members = foundations.find(workshop.entitled()).stream()
                .flatMap(host -> host.members().stream())
                .filter(member -> !member.personId().equals(asker))
                .collect(Collectors.toMap(
                        Member::personId, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        return members.values().stream()
                .filter(member -> hours.stream()
                        .anyMatch(hour -> hour.voteOf(member.personId()).isEmpty()))
                .toList();
    }
}
