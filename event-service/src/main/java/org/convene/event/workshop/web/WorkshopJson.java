package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.agenda.web.DetailsForm;
import org.convene.event.place.PlaceCount;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translation;
import org.convene.event.workshop.WorkshopState;
import org.convene.web.version.Etags;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as the API shows it.
 *
 * @param texts title, purpose and sessions in other languages, as far as they hold; what one lacks stands in the terms’
 * @param revision the number of the one in effect; 0 while none is
 * @param revisions for hosts only
 * @param places as last counted; {@code null} before registration-service has told any
 */
public record WorkshopJson(
        UUID id,
        WorkshopState state,
        TermsForm terms,
        DetailsForm details,
        List<TextJson> texts,
        List<HostJson> hosts,
        Instant startsAt,
        Instant endsAt,
        int revision,
        int version,
        @Nullable List<RevisionJson> revisions,
        @Nullable PlacesJson places) {

    /** Names the version, which is what {@code If-Match} looks at, and all else that can be read here. */
    public String etag() {
        return Etags.of(version, this);
    }

    /**
     * Its words in one more language, as far as they were written for the present ones.
     *
     * @param sessions by their titles in the agenda
     */
    public record TextJson(
            String language,
            @Nullable String title,
            @Nullable String purpose,
            Map<String, String> sessions) {

        static TextJson of(Translation translation, Original original) {
            Map<String, String> sessions = new LinkedHashMap<>();
            original.sessions()
                    .forEach(each -> translation.sessionFor(each).ifPresent(text -> sessions.put(each, text)));
            return new TextJson(
                    translation.language(),
                    translation.titleFor(original).orElse(null),
                    translation.purposeFor(original).orElse(null),
                    sessions);
        }
    }

    /** A foundation that carries it. */
    public record HostJson(
            UUID foundationId,
            String name,
            String shortName,
            String country,
            String timeZone,
            String colour,
            boolean lead) {}

    /** How full it is. */
    public record PlacesJson(int roomTaken, int roomLimit, int waiting, int audience) {

        static PlacesJson of(PlaceCount count) {
            return new PlacesJson(count.roomTaken(), count.roomLimit(), count.waiting(), count.audience());
        }
    }
}
