package org.convene.event.date.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;
import org.convene.event.date.DatePoll;
import org.convene.event.date.VoteByMail;
import org.convene.event.date.Voter;
import org.convene.event.foundation.web.Actors;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks by mail which hours suit, and takes the answers of who has the link. */
@RestController
@RequestMapping("/api/v1")
class BallotApi {

    private final ReadWorkshops read;
    private final VoteByMail vote;
    private final DatePoll poll;
    private final BallotLinks links;

    BallotApi(ReadWorkshops read, VoteByMail vote, DatePoll poll, BallotLinks links) {
        this.read = read;
        this.vote = vote;
        this.poll = poll;
        this.links = links;
    }

    @PostMapping("/workshops/{id}/hours/ballots")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AskedPeopleJson ask(@CurrentPerson Person person, @PathVariable UUID id) {
        if (read.forHost(id, person.id()).isEmpty()) {
            throw new NotFound();
        }
        return new AskedPeopleJson(PollProblems.asked(vote.ask(Actors.of(person), id)));
    }

    /** What is asked, as the page behind the link shows it; reading never answers. */
    @GetMapping("/ballots/{token}")
    BallotJson ballot(@PathVariable String token) {
        return json(links.voter(token));
    }

    /** An hour that was taken out meanwhile is passed over. */
    @PutMapping("/ballots/{token}")
    BallotJson answer(@PathVariable String token, @Valid @RequestBody BallotInput input) {
        Voter voter = links.voter(token);
        PollProblems.answered(poll.vote(voter.actor(), voter.workshop().id(), input.byHour()));
        return json(voter);
    }

    private BallotJson json(Voter voter) {
        UUID workshop = voter.workshop().id();
        UUID person = voter.actor().personId();
        return new BallotJson(
                workshop,
                voter.host().id(),
                voter.actor().name(),
                vote.hours(workshop).stream()
                        .map(hour -> BallotHourJson.of(hour, person))
                        .toList(),
                voter.ballot().expiresAt());
    }

    record AskedPeopleJson(int asked) {}

    record BallotJson(UUID workshopId, UUID foundationId, String name, List<BallotHourJson> hours, Instant expiresAt) {}

    record BallotHourJson(
            UUID candidateId, Instant startsAt, @Nullable Availability availability) {

        static BallotHourJson of(Candidate hour, UUID personId) {
            return new BallotHourJson(
                    hour.id(), hour.startsAt(), hour.voteOf(personId).orElse(null));
        }
    }

    record BallotInput(
            @NotEmpty(message = "{hours.vote.missing}") @Size(max = DatePoll.MOST, message = "{hours.vote.missing}") List<@Valid AnswerInput> answers) {

        Map<UUID, Availability> byHour() {
            return answers.stream()
                    .collect(Collectors.toMap(AnswerInput::candidateId, AnswerInput::availability, (_, last) -> last));
        }
    }

    record AnswerInput(
            @NotNull(message = "{hours.vote.missing}") UUID candidateId,
            @NotNull(message = "{hours.vote.missing}") Availability availability) {}
}
