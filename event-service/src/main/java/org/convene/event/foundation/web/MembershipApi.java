package org.convene.event.foundation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipInvitation;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.MembershipOutcome.Joined;
import org.convene.event.foundation.Memberships;
import org.convene.event.foundation.Role;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is behind the link of somebody who was asked to act for a foundation. */
@RestController
class MembershipApi {

    private final Memberships memberships;
    private final MembershipInvitations invitations;
    private final Foundations foundations;
    private final PersonalLinks links;
    private final Clock clock;

    MembershipApi(
            Memberships memberships,
            MembershipInvitations invitations,
            Foundations foundations,
            PersonalLinks links,
            Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.foundations = foundations;
        this.links = links;
        this.clock = clock;
    }

    /** Reading never accepts. */
    @GetMapping("/api/v1/memberships/{token}")
    QuestionJson question(@PathVariable String token) {
        PersonalLink link = known(token);
        MembershipInvitation invitation = invitations.find(link.id()).orElseThrow(NoSuchLink::asked);
        Optional<LinkEnding> ending = invitation.ending(link.generation(), clock.instant());
        if (ending.isPresent()) {
            throw EndedLinks.because(ending.get(), invitation.inviterName());
        }
        Foundation foundation = foundations.find(invitation.foundationId()).orElseThrow(NotFound::new);
        return new QuestionJson(
                foundation.id(),
                foundation.profile().name(),
                invitation.role(),
                invitation.inviterName(),
                invitation.expiresAt());
    }

    /** Accepting twice is accepting once. */
    @PostMapping("/api/v1/memberships/{token}/acceptance")
    FoundationJson accept(@CurrentPerson Person person, @PathVariable String token) {
        PersonalLink link = known(token);
        return switch (memberships.accept(Actors.of(person), link.id(), link.generation())) {
            case Joined(var foundation) -> FoundationJson.of(foundation);
            case MembershipOutcome other -> throw MembershipProblems.of(other);
        };
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.MEMBERSHIP).orElseThrow(NoSuchLink::asked);
    }

    /** What somebody is asked, by whom. */
    record QuestionJson(UUID foundationId, String name, Role role, String invitedBy, Instant expiresAt) {}
}
