package org.convene.event.conversation.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.conversation.Conversation;
import org.convene.event.conversation.Post;
import org.convene.event.foundation.web.Actors;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Texts;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hosts of a workshop write to one another. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/posts")
class ConversationApi {

    private final ReadWorkshops read;
    private final Conversation conversation;
    private final Idempotency idempotency;

    ConversationApi(ReadWorkshops read, Conversation conversation, Idempotency idempotency) {
        this.read = read;
        this.conversation = conversation;
        this.idempotency = idempotency;
    }

    /** The newest first. */
    @GetMapping
    Page<PostJson> posts(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        known(id, person);
        Cursor begin = Cursor.read(after, 1);
        List<Post> posts = conversation.of(id, begin == null ? null : begin.number(0), limit + 1);
        return Page.of(posts, limit, last -> Cursor.of(last.position())).map(PostJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PostJson write(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PostForm body) {
        Workshop workshop = known(id, person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/posts",
                body,
                PostJson.class,
                () -> conversation
                        .write(
                                Actors.of(person),
                                id,
                                body.foundationId(),
                                Texts.tidy(body.words()),
                                body.line(workshop))
                        .map(PostJson::of)
                        .orElseThrow(() -> AgreementProblems.of(Refusal.NOT_A_HOST)));
    }

    /** Of others' posts there is none that a caller could take back. */
    @DeleteMapping("/{postId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID postId) {
        known(id, person);
        if (!conversation.remove(Actors.of(person), id, postId)) {
            throw new NotFound();
        }
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    record PostJson(
            UUID id,
            UUID foundationId,
            UUID personId,
            String name,
            String words,
            PostForm.@Nullable About about,
            Instant writtenAt) {

        static PostJson of(Post post) {
            return new PostJson(
                    post.id(),
                    post.foundationId(),
                    post.personId(),
                    post.name(),
                    post.words(),
                    PostForm.About.of(post.about()),
                    post.writtenAt());
        }
    }
}
