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
            case NEW_BROWSER -> Map.of("action", links.page("/account/sessions"));
            case PASSKEY_ADDED, PASSKEY_REMOVED -> Map.of("action", links.page("/account/passkeys"));
            case ACCESS_TOKEN_MADE -> Map.of("action", links.page("/account/access-tokens"));
            case ORGANISATION_LINKED -> Map.of("action", links.page("/account/organisations"));
            case OLD_ADDRESS, NEW_ADDRESS ->
                Map.of("action", personal(links, "/account/address/links", Kind.CONFIRMATION, news));
            case MERGING -> Map.of("action", personal(links, "/account/merging/links", Kind.CONFIRMATION, news));
            case ERASURE -> Map.of("action", personal(links, "/account/erasure/links", Kind.CONFIRMATION, news));
            case ADDRESS_TAKEN -> Map.of("action", links.page("/account/merging"));
            case ADDRESS_CHANGED -> Map.of("action", links.page("/account"));
            case ACCOUNT_ERASED -> Map.of();
            case REGISTRATION_REQUEST ->
                Map.of(
                        "action",
                        "already".equals(news.text("variant"))
                                ? personal(links, "/registrations", Kind.PARTICIPATION, news)
                                : personal(links, "/registrations/requests", Kind.REQUEST, news));
            case LINKS -> Map.of();
            case PREFERENCES_RENEWED ->
                Map.of(
                        "action",
                        links.personal(
                                "/preferences",
                                Kind.PREFERENCES,
                                occasion.recipient(),
                                occasion.recipientGeneration()));
            case LINK_RENEWED ->
                "plain".equals(news.text("variant"))
                        ? Map.of("action", personal(links, "/registrations", Kind.PARTICIPATION, news))
                        : participant(links, news);
            case MEMBER_INVITED -> Map.of("action", personal(links, "/memberships", Kind.MEMBERSHIP, news));
            case CO_ORGANIZER_INVITED ->
                Map.of("action", personal(links, "/organize/co-organizing", Kind.CO_ORGANIZER, news));
            case POST_WRITTEN ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/conversation#write"));
            case DIGEST -> Map.of("action", links.page("/organize"));
            case HOURS_ASKED -> Map.of("action", personal(links, "/organize/ballots", Kind.BALLOT, news));
            case SPEAKER_INVITED, SPEAKER_CONFIRMED, SPEAKER_MOVED ->
                Map.of("action", personal(links, "/organize/speaking", Kind.SPEAKER, news));
            case SPEAKER_RELEASED -> Map.of();
            case SPEAKER_ACCEPTED, SPEAKER_DECLINED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "#speakers"));
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
            case HELPER_NAMED -> Map.of("action", links.page("/organize/workshops/" + workshop(occasion)));
            case SIGNER_NAMED ->
                Map.of("action", links.page("/organize/foundations/" + news.text("foundationId") + "#signing"));
            case MEMBER_JOINED, ADMIN_SUCCEEDED, FOUNDATION_APPROVED, FOUNDATION_REFUSED ->
                Map.of("action", links.page("/organize/foundations/" + news.text("foundationId")));
            case CO_ORGANIZER_ACCEPTED,
                    CO_ORGANIZER_DECLINED,
                    SIGN_OFF_REQUESTED,
                    SIGNED_OFF,
                    SIGN_OFF_REFUSED,
                    SIGN_OFF_REMINDED,
                    SILENCE_AGREED,
                    HOST_WITHDREW,
                    POSTPONED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/agreement"));
            case HOST_MESSAGE -> Map.of("action", links.page("/workshops/" + workshop(occasion)));
            case MESSAGE_PROPOSED, MESSAGE_REMINDED, MESSAGE_REFUSED, MESSAGE_TRIED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/messages"));
            case FRAME_SUBMITTED, FRAME_AGREED, FRAME_REFUSED, FRAME_ENDED ->
                Map.of("action", links.page("/organize/workshops/" + workshop(occasion) + "/series"));
            case WEBHOOK_DISABLED ->
                Map.of("action", links.page("/organize/foundations/" + news.text("foundationId") + "/webhooks"));
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
