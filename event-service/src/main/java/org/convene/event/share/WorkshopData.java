package org.convene.event.share;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.foundation.Foundation;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as schema.org's {@code Event}, which search engines read: never with the address of the meeting, which is for
 * participants.
 */
public final class WorkshopData {

    // With seconds always and the offset that the hosts agreed on, as ISO 8601 has it.
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private WorkshopData() {}

    /**
     * Returns the values by their names at schema.org, ready to be written as JSON.
     *
     * @param name the title as the page shows it
     * @param language of the title, BCP 47
     * @param description the purpose, likewise
     * @param page the address of the workshop's page
     * @param picture the address of a picture of it
     */
    public static Map<String, Object> of(
            Workshop workshop,
            String name,
            String language,
            String description,
            List<Foundation> hosts,
            URI page,
            @Nullable URI picture) {
        Terms terms = workshop.terms();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Event");
        data.put("@id", page.toString());
        data.put("url", page.toString());
        data.put("name", name);
        data.put("description", description);
        data.put("inLanguage", language);
        data.put("startDate", WITH_OFFSET.format(terms.startsWithOffset()));
        data.put("endDate", WITH_OFFSET.format(terms.endsAt().atOffset(terms.offset())));
        putStatus(workshop, data);
        data.put("eventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode");
        data.put("location", Map.of("@type", "VirtualLocation", "url", page.toString()));
        data.put("organizer", hosts.stream().map(WorkshopData::organization).toList());
        data.put("isAccessibleForFree", true);
        data.put("offers", offer(terms, page));
        // Who may watch is not counted, so only a workshop without audience is ever full.
        if (!terms.audience()) {
            data.put("maximumVirtualAttendeeCapacity", terms.roomPlaces());
        }
        if (picture != null) {
            data.put("image", List.of(picture.toString()));
        }
        if (terms.seriesName() != null) {
            data.put("superEvent", ordered("@type", "EventSeries", "name", terms.seriesName()));
        }
        return data;
    }

    private static void putStatus(Workshop workshop, Map<String, Object> data) {
        List<String> earlier =
                workshop.earlierStarts().stream().map(WITH_OFFSET::format).toList();
        if (workshop.state() == WorkshopState.CALLED_OFF) {
            data.put("eventStatus", "https://schema.org/EventCancelled");
        } else if (earlier.isEmpty()) {
            data.put("eventStatus", "https://schema.org/EventScheduled");
        } else {
            data.put("eventStatus", "https://schema.org/EventRescheduled");
            data.put("previousStartDate", earlier.size() == 1 ? earlier.getFirst() : earlier);
        }
    }

    private static Map<String, Object> organization(Foundation host) {
        return ordered("@type", "Organization", "name", host.profile().name());
    }

    private static Map<String, Object> offer(Terms terms, URI page) {
        Map<String, Object> offer = ordered("@type", "Offer", "url", page + "/register", "price", 0);
        // A price needs a currency, even if it is nothing.
        offer.put("priceCurrency", "USD");
        if (terms.registrationOpensAt() != null) {
            offer.put("validFrom", WITH_OFFSET.format(offset(terms, terms.registrationOpensAt())));
        }
        if (terms.registrationClosesAt() != null) {
            offer.put("validThrough", WITH_OFFSET.format(offset(terms, terms.registrationClosesAt())));
        }
        return offer;
    }

    private static OffsetDateTime offset(Terms terms, java.time.Instant at) {
        return at.atZone(terms.timeZone()).toOffsetDateTime();
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return values;
    }
}
