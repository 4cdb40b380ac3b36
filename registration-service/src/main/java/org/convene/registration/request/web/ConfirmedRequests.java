package org.convene.registration.request.web;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convene.registration.request.RegistrationRequest;
import org.convene.registration.request.RegistrationRequests;
import org.convene.registration.request.RegistrationRequests.Guess;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Gone;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the request that somebody proves to be hers, by the mailed link or the mailed code. */
@Component
class ConfirmedRequests {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A request's link is never replaced. */
    private static final int GENERATION = 1;

    private final PersonalLinks links;
    private final RegistrationRequests requests;
    private final Clock clock;

    ConfirmedRequests(PersonalLinks links, RegistrationRequests requests, Clock clock) {
        this.links = links;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * By the mailed link.
     *
     * @throws NotFound if it is no link of ours
     * @throws Gone after a day
     */
    RegistrationRequest byLink(String token) {
        PersonalLink link = links.read(token, Kind.REQUEST).orElseThrow(NoSuchLink::asked);
        RegistrationRequest request = requests.find(link.id()).orElseThrow(() -> ended("/"));
        if (request.isExpiredAt(clock.instant()) || !link.is(Kind.REQUEST, GENERATION)) {
            throw ended("/workshops/" + request.workshopId() + "/register");
        }
        return request;
    }

    private static Gone ended(String way) {
        return Gone.leadingTo(way, "link-ended");
    }

    /** By the mailed link, or by the request's id and the mailed code. */
    RegistrationRequest byLinkOrCode(String tokenOrId, @Nullable String code) {
        if (!ID.matcher(tokenOrId).matches()) {
            return byLink(tokenOrId);
        }
        UUID id = UUID.fromString(tokenOrId);
        return switch (guess(id, code == null ? "" : code)) {
            case RIGHT -> requests.find(id).orElseThrow(NotFound::new);
            case WRONG -> throw Invalid.field("code", "request.code.wrong");
            case NO_MORE -> throw new Gone("code-ended");
        };
    }

    Guess guess(UUID id, String code) {
        return requests.guess(id, right -> links.isCode(Kind.REQUEST, right, code));
    }

    String token(UUID id) {
        return links.token(Kind.REQUEST, id, GENERATION);
    }
}
