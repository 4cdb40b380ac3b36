package org.convene.event.message.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.message.Message;
import org.convene.event.message.MessageAction;
import org.convene.event.message.MessageOutcome;
import org.convene.event.message.WriteToParticipants;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What hosts write to the people of a workshop, and how they agree on it. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/messages")
class MessageApi {

    private final ReadWorkshops read;
    private final WriteToParticipants write;
    private final Idempotency idempotency;

    MessageApi(ReadWorkshops read, WriteToParticipants write, Idempotency idempotency) {
        this.read = read;
        this.write = write;
        this.idempotency = idempotency;
    }

    /** The newest first. */
    @GetMapping
    Page<MessageJson> messages(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Workshop workshop = known(id, person);
        Cursor begin = Cursor.read(after, 1);
        List<Message> messages = write.of(id, begin == null ? null : begin.uuid(0), limit + 1);
        List<UUID> hers = hers(workshop, person);
        return Page.of(messages, limit, last -> Cursor.of(last.id())).map(each -> MessageJson.of(each, hers));
    }

    @GetMapping("/{messageId}")
    MessageJson message(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID messageId) {
        Workshop workshop = known(id, person);
        return write.find(id, messageId)
                .map(found -> json(workshop, found, person))
                .orElseThrow(NotFound::new);
    }

    @PostMapping
    ResponseEntity<MessageJson> propose(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MessageForm body) {
        known(id, person);
        Actor actor = Actors.of(person);
        return once(key, person, id, "", body, () -> write.propose(actor, id, body.foundationId(), body.orProblem()));
    }

    /** Mails the caller alone what the others would get. */
    @PostMapping("/trials")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void trySelf(@CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody MessageForm body) {
        known(id, person);
        write.trySelf(Actors.of(person), id, body.foundationId(), body.orProblem())
                .ifPresent(why -> {
                    throw MessageProblems.of(why);
                });
    }

    @PostMapping("/{messageId}/agreements")
    ResponseEntity<MessageJson> agree(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody InName body) {
        return perform(
                key,
                person,
                id,
                messageId,
                "/agreements",
                body,
                new MessageAction.Agree(body.foundationId(), Actors.of(person)));
    }

    @PostMapping("/{messageId}/refusals")
    ResponseEntity<MessageJson> refuse(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RefusingMessage body) {
        return perform(
                key,
                person,
                id,
                messageId,
                "/refusals",
                body,
                new MessageAction.Refuse(body.foundationId(), Actors.of(person), Texts.tidy(body.reason())));
    }

    @PostMapping("/{messageId}/withdrawal")
    MessageJson withdraw(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @Valid @RequestBody InName body) {
        Workshop workshop = known(id, person);
        MessageAction.Withdraw action = new MessageAction.Withdraw(body.foundationId(), Actors.of(person));
        return json(workshop, done(write.perform(id, messageId, action).orElseThrow(NotFound::new)), person);
    }

    private ResponseEntity<MessageJson> perform(
            @Nullable String key,
            Person person,
            UUID id,
            UUID messageId,
            String route,
            Object body,
            MessageAction.OfHost action) {
        known(id, person);
        return once(
                key,
                person,
                id,
                "/" + messageId + route,
                body,
                () -> write.perform(id, messageId, action).orElseThrow(NotFound::new));
    }

    private ResponseEntity<MessageJson> once(
            @Nullable String key, Person person, UUID id, String route, Object body, Supplier<MessageOutcome> effect) {
        MessageJson message = idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/messages" + route,
                body,
                MessageJson.class,
                () -> json(known(id, person), done(effect.get()), person));
        return ResponseEntity.created(URI.create("/api/v1/workshops/" + id + "/messages/" + message.id()))
                .body(message);
    }

    private static Message done(MessageOutcome outcome) {
        return switch (outcome) {
            case MessageOutcome.Done(var message, var _) -> message;
            case MessageOutcome.Refused refused -> throw MessageProblems.of(refused);
        };
    }

    private MessageJson json(Workshop workshop, Message message, Person person) {
        return MessageJson.of(message, hers(workshop, person));
    }

    private List<UUID> hers(Workshop workshop, Person person) {
        return read.letting(workshop, person.id(), Right.MAIL).stream()
                .map(Foundation::id)
                .toList();
    }

    private Workshop known(UUID id, Person person) {
        return read.letting(id, person.id(), Right.MAIL).orElseThrow(NotFound::new);
    }

    /** In whose name something is done about a message. */
    record InName(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId) {}

    record RefusingMessage(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason) {}
}
