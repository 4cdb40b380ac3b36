package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.MembershipInvitation;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.Memberships;
import org.convene.event.foundation.Role;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Texts;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.Etags;
import org.convene.web.version.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for a foundation, and who was asked to. */
@RestController
@RequestMapping("/api/v1/foundations/{id}")
class MemberApi {

    private final Foundations foundations;
    private final Memberships memberships;
    private final MembershipInvitations invitations;
    private final Idempotency idempotency;
    private final Clock clock;

    MemberApi(
            Foundations foundations,
            Memberships memberships,
            MembershipInvitations invitations,
            Idempotency idempotency,
            Clock clock) {
        this.foundations = foundations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping("/members")
    Page<MemberJson> members(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Cursor begin = Cursor.read(after, 1);
        List<Member> rest = known(person, id).members().stream()
                .filter(member -> begin == null || member.personId().compareTo(begin.uuid(0)) > 0)
                .sorted(Comparator.comparing(Member::personId))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.personId())).map(MemberJson::of);
    }

    @GetMapping("/members/{personId}")
    ResponseEntity<MemberJson> member(
            @CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        return answer(member(known(person, id), personId));
    }

    @PostMapping("/members")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Invited invite(
            @CurrentPerson Person person,
            Reader reader,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Invitation body) {
        // Where nobody is left, an operator asks somebody to take over.
        boolean abandoned = person.operator()
                && foundations.find(id).filter(it -> it.members().isEmpty()).isPresent();
        if (!abandoned) {
            known(person, id);
        }
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /foundations/" + id + "/members",
                body,
                Invited.class,
                () -> invited(
                        abandoned
                                ? memberships.askToTakeOver(
                                        Actors.of(person), id, Texts.tidy(body.address()), body.languageOr(reader))
                                : memberships.ask(
                                        Actors.of(person),
                                        id,
                                        Texts.tidy(body.address()),
                                        body.role(),
                                        body.languageOr(reader))));
    }

    private static Invited invited(MembershipOutcome outcome) {
        if (outcome instanceof MembershipOutcome.Asked(var invitation)) {
            return new Invited(invitation.id());
        }
        throw MembershipProblems.of(outcome);
    }

    @PatchMapping("/members/{personId}")
    ResponseEntity<MemberJson> change(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RoleChange body) {
        member(known(person, id), personId);
        IfMatch read = IfMatch.of(ifMatch);
        return switch (memberships.changeRole(
                Actors.of(person),
                id,
                personId,
                body.role(),
                there -> read.allows(MemberJson.of(there).etag()))) {
            case MembershipOutcome.RoleChanged(var foundation) -> answer(member(foundation, personId));
            case MembershipOutcome other -> throw MembershipProblems.of(other);
        };
    }

    @DeleteMapping("/members/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        known(person, id);
        MembershipOutcome outcome = memberships.remove(Actors.of(person), id, personId);
        if (!(outcome instanceof MembershipOutcome.Left)) {
            throw MembershipProblems.of(outcome);
        }
    }

    /** Those that can still be accepted, oldest first. */
    @GetMapping("/membership-invitations")
    Page<InvitationJson> invitations(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Cursor begin = Cursor.read(after, 1);
        List<MembershipInvitation> rest = invitations.openOf(known(person, id).id(), clock.instant()).stream()
                .filter(invited -> begin == null || invited.id().compareTo(begin.uuid(0)) > 0)
                .sorted(Comparator.comparing(MembershipInvitation::id))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.id())).map(InvitationJson::of);
    }

    @DeleteMapping("/memberships/{membershipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID membershipId) {
        known(person, id);
        MembershipOutcome outcome = memberships.withdraw(Actors.of(person), id, membershipId);
        if (!(outcome instanceof MembershipOutcome.TakenBack)) {
            throw MembershipProblems.of(outcome);
        }
    }

    private Foundation known(Person person, UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static Member member(Foundation foundation, UUID personId) {
        return foundation.member(personId).orElseThrow(NotFound::new);
    }

    private static ResponseEntity<MemberJson> answer(Member member) {
        MemberJson json = MemberJson.of(member);
        return ResponseEntity.ok().eTag(json.etag()).body(json);
    }

    /** Who shall be asked, and to what. */
    record Invitation(
            @NotBlank(message = "{membership.address.missing}") @EmailAddress @Nullable String address,

            @NotNull(message = "{membership.role.missing}") Role role,

            @Language @Nullable String language) {

        String languageOr(Reader reader) {
            String chosen = Texts.orNull(language);
            return chosen == null ? reader.locale().getLanguage() : chosen;
        }
    }

    record Invited(UUID membershipId) {}

    record RoleChange(
            @NotNull(message = "{membership.role.missing}") Role role) {}

    /**
     * Somebody who acts for the foundation.
     *
     * @param signs whether she signs for it in her own right: as an admin, or because one named her
     */
    record MemberJson(UUID personId, String name, String address, Role role, boolean signs) {

        static MemberJson of(Member member) {
            return new MemberJson(member.personId(), member.name(), member.address(), member.role(), member.signs());
        }

        String etag() {
            return Etags.of(this);
        }
    }

    /** Somebody who was asked and has not answered. */
    record InvitationJson(
            UUID membershipId, String address, Role role, String language, String invitedBy, Instant expiresAt) {

        static InvitationJson of(MembershipInvitation invited) {
            return new InvitationJson(
                    invited.id(),
                    invited.address(),
                    invited.role(),
                    invited.language(),
                    invited.inviterName(),
                    invited.expiresAt());
        }
    }
}
