package org.convene.notification.letter.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.letter.News;
import org.convene.web.link.Kind;

/** Where a letter's buttons lead, by the key of their words; the main one first. */
final class Actions {

    private Actions() {}

    static Map<String, String> of(Occasion occasion, Links links) {
        News news = occasion.news();
        return switch (occasion.purpose()) {
            case SIGN_IN -> Map.of("action", personal(links, "/sign-in", Kind.SIGN_IN, news));
            case REGISTRATION_REQUEST ->
                Map.of(
                        "action",
                        "already".equals(news.text("variant"))
                                ? personal(links, "/registrations", Kind.PARTICIPATION, news)
                                : personal(links, "/registrations/requests", Kind.REQUEST, news));
            case LINKS -> Map.of("action", personal(links, "/registrations", Kind.PARTICIPATION, news));
            case MEMBER_INVITED -> Map.of("action", personal(links, "/memberships", Kind.MEMBERSHIP, news));
            case CO_ORGANIZER_INVITED ->
                Map.of("action", personal(links, "/organize/co-organizing", Kind.CO_ORGANIZER, news));
            case INVITATION -> Map.of("action", personal(links, "/invitations", Kind.INVITATION, news));
            case CONFIRMED, PROMOTED, REMINDER, WORKSHOP_REVISED -> participant(links, news);
            case WAITLISTED ->
                occasion.mayWatchMeanwhile()
                        ? participant(links, news)
                        : Map.of("action", personal(links, "/registrations", Kind.PARTICIPATION, news));
            case CANCELLED -> Map.of("action", links.page("/workshops/" + workshop(occasion)));
            case WORKSHOP_CALLED_OFF ->
                Map.of(
                        "action",
                        links.page(
                                "member".equals(news.text("variant"))
                                        ? "/organize/workshops/" + workshop(occasion) + "/agreement"
                                        : "/"));
            case MEMBER_JOINED -> Map.of("action", links.page("/organize/foundations/" + news.text("foundationId")));
            case CO_ORGANIZER_ACCEPTED, CO_ORGANIZER_DECLINED, SIGN_OFF_REQUESTED, SIGNED_OFF, SIGN_OFF_REFUSED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/agreement"));
            case PUBLISHED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/invitations"));
        };
    }

    private static Map<String, String> participant(Links links, News news) {
        Map<String, String> actions = new LinkedHashMap<>();
        actions.put("action", personal(links, "/registrations", Kind.PARTICIPATION, news));
        actions.put("join", personal(links, "/join", Kind.PARTICIPATION, news));
        return actions;
    }

    private static String personal(Links links, String path, Kind kind, News news) {
        return links.personal(path, kind, news.link(), news.generation());
    }

    private static UUID workshop(Occasion occasion) {
        if (occasion.workshop() == null) {
            throw new IllegalStateException(occasion.purpose() + " without its workshop (expected: one)");
        }
        return occasion.workshop().workshopId();
    }
}
