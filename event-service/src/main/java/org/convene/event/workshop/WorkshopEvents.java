package org.convene.event.workshop;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.DomainEvents;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationName;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Foundations;
import org.convene.event.terms.Terms;
import org.convene.event.translation.Original;
import org.jspecify.annotations.Nullable;

/** Tells what happened to workshops; each event holds the workshop's whole state with its hosts' present names. */
public final class WorkshopEvents {

    public static final String TOPIC = "event-service.workshops.v1";

    private final Foundations foundations;
    private final DomainEvents events;
    private final Function<Workshop, List<ToldFile>> files;

    /**
     * Makes what tells of workshops.
     *
     * @param files what lies beside one
     */
    public WorkshopEvents(Foundations foundations, DomainEvents events, Function<Workshop, List<ToldFile>> files) {
        this.foundations = foundations;
        this.events = events;
        this.files = files;
    }

    /**
     * Tells an event that says more than how the workshop is now.
     *
     * @param value makes the event's value of the told workshop
     */
    public void tell(String type, Workshop workshop, Function<ToldWorkshop, Object> value) {
        events.tell(TOPIC, workshop.id(), type, value.apply(told(workshop)));
    }

    /** For events that say no more than how the workshop is now. */
    public void tell(String type, Workshop workshop) {
        tell(type, workshop, WorkshopValue::new);
    }

    public ToldWorkshop told(Workshop workshop) {
        Map<UUID, FoundationProfile> profiles =
                foundations
                        .find(workshop.hosts().stream().map(Host::foundationId).toList())
                        .stream()
                        .collect(Collectors.toMap(Foundation::id, Foundation::profile));
        Terms terms = workshop.terms();
        return new ToldWorkshop(
                workshop.id(),
                workshop.state(),
                terms.language(),
                terms.title(),
                terms.purpose(),
                terms.seriesName(),
                terms.number(),
                terms.startsAt(),
                terms.endsAt(),
                terms.localStart(),
                terms.timeZone(),
                terms.durationMinutes(),
                terms.roomPlaces(),
                terms.audience(),
                terms.registrationOpensAt(),
                terms.registrationClosesAt(),
                workshop.details().meetingAddress(),
                texts(workshop),
                workshop.hosts().stream()
                        .map(host -> told(host, profiles.get(host.foundationId())))
                        .toList(),
                files.apply(workshop),
                workshop.inEffect());
    }

    // Only what holds: who reads our events need not know which words a translation was written for.
    private static List<ToldText> texts(Workshop workshop) {
        Original original = workshop.original();
        return workshop.translations().beside(original).stream()
                .map(each -> new ToldText(
                        each.language(),
                        each.titleFor(original).orElse(null),
                        each.purposeFor(original).orElse(null)))
                .filter(each -> each.title() != null || each.purpose() != null)
                .toList();
    }

    private static ToldHost told(Host host, @Nullable FoundationProfile profile) {
        if (profile == null) {
            throw new IllegalStateException("host: " + host.foundationId() + " (expected: a registered foundation)");
        }
        return new ToldHost(
                host.foundationId(),
                profile.name(),
                profile.names(),
                profile.shortName(),
                profile.country(),
                profile.timeZone(),
                profile.colour(),
                profile.replyTo(),
                host.lead());
    }

    record WorkshopValue(ToldWorkshop workshop) {}

    /** The workshop as every event of it tells it. */
    public record ToldWorkshop(
            UUID workshopId,
            WorkshopState state,
            String language,
            String title,
            String purpose,
            @Nullable String seriesName,
            @Nullable Integer number,
            Instant startsAt,
            Instant endsAt,
            LocalDateTime localStart,
            ZoneId timeZone,
            int durationMinutes,
            int roomPlaces,
            boolean audience,
            @Nullable Instant registrationOpensAt,
            @Nullable Instant registrationClosesAt,
            @Nullable String meetingAddress,
            List<ToldText> texts,
            List<ToldHost> hosts,
            List<ToldFile> files,
            int revision) {}

    /** A file by its address, which names its content. */
    public record ToldFile(
            UUID fileId,
            @Nullable UUID sessionId,
            String name,
            String mediaType,
            long bytes,
            String sha256,
            String path) {}

    record ToldText(
            String language,
            @Nullable String title,
            @Nullable String purpose) {}

    record ToldHost(
            UUID foundationId,
            String name,
            List<FoundationName> names,
            String shortName,
            String country,
            ZoneId timeZone,
            String colour,
            @Nullable String replyTo,
            boolean lead) {}
}
