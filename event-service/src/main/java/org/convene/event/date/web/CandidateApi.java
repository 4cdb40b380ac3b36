package org.convene.event.date.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;
import org.convene.event.date.DatePoll;
import org.convene.event.date.FindHours;
import org.convene.event.date.Slot;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.web.Actors;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hours that are put to the vote among all who act for the hosts. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/hours/candidates")
class CandidateApi {

    private final ReadWorkshops read;
    private final FindHours find;
    private final DatePoll poll;

    CandidateApi(ReadWorkshops read, FindHours find, DatePoll poll) {
        this.read = read;
        this.find = find;
        this.poll = poll;
    }

    /** All of them: there are never many. */
    @GetMapping
    Page<CandidateJson> list(@CurrentPerson Person person, @PathVariable UUID id) {
        Workshop workshop = known(id, person);
        return new Page<>(
                find.scales(workshop).weighVotes(poll.of(id)).entrySet().stream()
                        .map(each -> CandidateJson.of(each.getKey(), each.getValue()))
                        .toList(),
                null);
    }

    /** One that is there already stays as it is, so that a call can be made again. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CandidateJson put(@CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody CandidateInput input) {
        Workshop workshop = known(id, person);
        Instant start = PollProblems.plannable(input.startsAt());
        return json(workshop, PollProblems.done(poll.put(Actors.of(person), id, start)));
    }

    @PutMapping("/{candidateId}/vote")
    CandidateJson vote(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID candidateId,
            @Valid @RequestBody VoteInput input) {
        Workshop workshop = known(id, person);
        Actor actor = Actors.of(person);
        return json(workshop, PollProblems.done(poll.vote(actor, id, candidateId, input.availability())));
    }

    @DeleteMapping("/{candidateId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID candidateId) {
        known(id, person);
        Candidate _ = PollProblems.done(poll.remove(Actors.of(person), id, candidateId));
    }

    private CandidateJson json(Workshop workshop, Candidate candidate) {
        return CandidateJson.of(candidate, find.scales(workshop).weighVotes(candidate));
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    record CandidateInput(
            @NotNull(message = "{terms.start.missing}") Instant startsAt) {}

    record VoteInput(
            @NotNull(message = "{hours.vote.missing}") Availability availability) {}

    /**
     * An hour that is put to the vote.
     *
     * @param proposedBy the host that put it there
     * @param hour what it asks of each host
     */
    record CandidateJson(UUID id, UUID proposedBy, HourApi.HourJson hour, List<Candidate.Vote> votes) {

        static CandidateJson of(Candidate candidate, Slot slot) {
            return new CandidateJson(
                    candidate.id(), candidate.proposedBy(), HourApi.HourJson.of(slot), candidate.votes());
        }
    }
}
