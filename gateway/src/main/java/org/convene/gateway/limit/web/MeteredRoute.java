package org.convene.gateway.limit.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.gateway.limit.Limit;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is limited of what is posted to the services: mails that somebody makes Convene write, and guesses. Personal
 * links are not in here: 128 bits cannot be guessed, and a limit on them would let a neighbour on the same network
 * lock others out of their own places.
 *
 * @param counts whom the limit is for
 * @param onlyRefused whether only what the service refused counts, so that honest people cost nothing
 */
record MeteredRoute(PathPattern pattern, Limit limit, Counts counts, boolean onlyRefused) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final List<MeteredRoute> ALL = List.of(
            each("/workshops/{id}/register", Limit.REGISTRATION_MAILS_PER_IP, Counts.PLACE),
            each("/registrations/find", Limit.REGISTRATION_MAILS_PER_IP, Counts.PLACE),
            each("/api/v1/registrations/links", Limit.REGISTRATION_MAILS_PER_IP, Counts.PLACE),
            each("/api/v1/workshops/{id}/registrations", Limit.REGISTRATION_MAILS_PER_IP, Counts.PLACE),
            refused("/registrations/requests/{id}/code"),
            refused("/api/v1/registrations/requests/{id}/confirmation"),
            each("/organize/foundations/{id}/members", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/api/v1/foundations/{id}/members", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/organize/workshops/{id}/co-organizers", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/api/v1/workshops/{id}/co-organizers", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/organize/workshops/{id}/speakers", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/api/v1/workshops/{id}/speakers", Limit.INVITING_MAILS_PER_PERSON, Counts.PERSON),
            each("/organize/workshops/{id}/invitations", Limit.INVITEE_LISTS_PER_PERSON, Counts.PERSON),
            each("/api/v1/workshops/{id}/invitations", Limit.INVITEE_LISTS_PER_PERSON, Counts.PERSON));

    /** Whom a limit is for. */
    enum Counts {
        PLACE,
        PERSON
    }

    /** Returns what is limited of a POST to this path. */
    static Optional<MeteredRoute> of(PathContainer path) {
        return ALL.stream().filter(route -> route.matches(path)).findFirst();
    }

    private boolean matches(PathContainer path) {
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
        // With a link in this place instead of an id, nothing is guessed.
        return match != null
                && (!onlyRefused
                        || ID.matcher(match.getUriVariables().getOrDefault("id", ""))
                                .matches());
    }

    private static MeteredRoute each(String pattern, Limit limit, Counts counts) {
        return new MeteredRoute(PathPatternParser.defaultInstance.parse(pattern), limit, counts, false);
    }

    private static MeteredRoute refused(String pattern) {
        return new MeteredRoute(
                PathPatternParser.defaultInstance.parse(pattern),
                Limit.WRONG_REGISTRATION_CODES_PER_IP,
                Counts.PLACE,
                true);
    }
}
