package org.convene.event.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.desk.Desk;
import org.convene.event.desk.Waiting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.web.Actors;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
import org.convene.web.paging.Page;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller, as her desk shows it. */
@RestController
class TaskApi {

    private final Desk desk;
    private final PersonalLinks links;

    TaskApi(Desk desk, PersonalLinks links) {
        this.desk = desk;
        this.links = links;
    }

    /** All of it: nobody has more than she can answer. */
    @GetMapping("/api/v1/tasks")
    Page<TaskJson> waiting(@CurrentPerson Person person) {
        Actor actor = Actors.of(person);
        List<TaskJson> tasks = Stream.concat(
                        desk.waitingFor(actor, desk.foundations(actor)).stream(),
                        person.operator() ? desk.waitingForOperators().stream() : Stream.empty())
                .map(this::task)
                .toList();
        return new Page<>(tasks, null);
    }

    private TaskJson task(Waiting waiting) {
        return switch (waiting) {
            case Waiting.ForSignature(var workshop, var revision, var foundation) ->
                new TaskJson(
                        Kinds.SIGN_OFF,
                        workshop.terms().title(),
                        workshop.id(),
                        revision.number(),
                        foundation.id(),
                        null,
                        null);
            case Waiting.ForFrame(var workshop, var revision, var foundation) ->
                new TaskJson(
                        Kinds.SIGN_FRAME,
                        String.valueOf(revision.terms().usual().seriesName()),
                        workshop.id(),
                        revision.number(),
                        foundation.id(),
                        null,
                        null);
            case Waiting.ForMessage(var workshop, var message, var foundation) ->
                new TaskJson(
                        Kinds.ANSWER_MESSAGE,
                        workshop.terms().title(),
                        workshop.id(),
                        null,
                        foundation.id(),
                        message.personName(),
                        null);
            case Waiting.ForPublication(var workshop) ->
                new TaskJson(Kinds.PUBLISH, workshop.terms().title(), workshop.id(), null, null, null, null);
            case Waiting.ForVote(var workshop, var _) ->
                new TaskJson(Kinds.VOTE, workshop.terms().title(), workshop.id(), null, null, null, null);
            case Waiting.ToCarry(var workshop, var id, var generation, var asker) ->
                new TaskJson(
                        Kinds.CARRY,
                        workshop.terms().title(),
                        workshop.id(),
                        null,
                        null,
                        asker,
                        links.token(Kind.CO_ORGANIZER, id, generation));
            case Waiting.ForApproval(var foundation) ->
                new TaskJson(Kinds.APPROVE, foundation.profile().name(), null, null, foundation.id(), null, null);
            case Waiting.ToJoin(var foundation, var id, var generation, var asker) ->
                new TaskJson(
                        Kinds.JOIN,
                        foundation.profile().name(),
                        null,
                        null,
                        foundation.id(),
                        asker,
                        links.token(Kind.MEMBERSHIP, id, generation));
        };
    }

    /** What she is asked to do. */
    enum Kinds {
        SIGN_OFF,
        SIGN_FRAME,
        ANSWER_MESSAGE,
        PUBLISH,
        VOTE,
        CARRY,
        JOIN,
        APPROVE
    }

    /**
     * One task.
     *
     * @param token of what was mailed to her, with which she answers: {@code co-organizing/{token}} or
     *     {@code memberships/{token}}
     */
    record TaskJson(
            Kinds kind,
            String title,
            @Nullable UUID workshopId,
            @Nullable Integer revision,
            @Nullable UUID foundationId,
            @Nullable String askedBy,
            @Nullable String token) {}
}
