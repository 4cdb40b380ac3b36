package org.convene.event.foundation.web;

import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.MembershipOutcome.Joined;
import org.convene.event.foundation.Memberships;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MembershipApi {

    private final Memberships memberships;
    private final PersonalLinks links;

    MembershipApi(Memberships memberships, PersonalLinks links) {
        this.memberships = memberships;
        this.links = links;
    }

    @PostMapping("/api/v1/memberships/{token}/acceptance")
    FoundationJson accept(@CurrentPerson Person person, @PathVariable String token) {
        PersonalLink link = links.read(token, Kind.MEMBERSHIP).orElseThrow(NotFound::new);
        return switch (memberships.accept(Actors.of(person), link.id(), link.generation())) {
            case Joined(var foundation) -> FoundationJson.of(foundation);
            case MembershipOutcome other -> throw MembershipProblems.of(other);
        };
    }
}
