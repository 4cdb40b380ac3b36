package org.convene.event.foundation.web;

import java.time.Clock;
import java.util.Optional;
import org.convene.event.LinkEnding;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipInvitation;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.Memberships;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class MembershipPages {

    private final Memberships memberships;
    private final MembershipInvitations invitations;
    private final Foundations foundations;
    private final PersonalLinks links;
    private final Clock clock;

    MembershipPages(
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

    /** Shows who invites to what; only the button accepts. */
    @GetMapping("/memberships/{token}")
    String show(@CurrentPerson @Nullable Person person, Reader reader, @PathVariable String token, Model model) {
        PersonalLink link = known(token);
        MembershipInvitation invitation = invitations.find(link.id()).orElseThrow(NoSuchLink::asked);
        Foundation foundation = foundations.find(invitation.foundationId()).orElseThrow(NotFound::new);
        if (person != null && foundation.member(person.id()).isPresent()) {
            return "redirect:/organize/foundations/" + foundation.id();
        }
        Optional<LinkEnding> ending = invitation.ending(link.generation(), clock.instant());
        if (ending.isPresent()) {
            throw EndedLinks.because(ending.get(), invitation.inviterName());
        }
        model.addAttribute("invitation", invitation);
        model.addAttribute("foundation", ShownNames.in(foundation, reader));
        model.addAttribute("token", token);
        return "foundation/membership";
    }

    @PostMapping("/memberships/{token}/acceptance")
    String accept(@CurrentPerson Person person, @PathVariable String token) {
        PersonalLink link = known(token);
        return switch (memberships.accept(Actors.of(person), link.id(), link.generation())) {
            case MembershipOutcome.Joined(var foundation) -> "redirect:/organize/foundations/" + foundation.id();
            case MembershipOutcome other -> throw MembershipProblems.of(other);
        };
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.MEMBERSHIP).orElseThrow(NoSuchLink::asked);
    }
}
