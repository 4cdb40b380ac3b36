package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.agenda.web.DetailsForm;
import org.convene.event.place.PlaceCount;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as the API shows it.
 *
 * @param revision the number of the one in effect; 0 while none is
 * @param revisions for hosts only
 * @param places as last counted; {@code null} before registration-service has told any
 */
public record WorkshopJson(
        UUID id,
        WorkshopState state,
        TermsForm terms,
        DetailsForm details,
        List<HostJson> hosts,
        Instant startsAt,
        Instant endsAt,
        int revision,
        int version,
        @Nullable List<RevisionJson> revisions,
        @Nullable PlacesJson places) {

    /** The version as {@code ETag} and {@code If-Match} carry it. */
    public String etag() {
        return "\"" + version + "\"";
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
