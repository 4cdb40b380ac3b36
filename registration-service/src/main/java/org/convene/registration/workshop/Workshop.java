package org.convene.registration.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of a workshop, as far as registering and joining need it.
 *
 * @param language of title and purpose, which stand in where a reader's language lacks one
 * @param texts title and purpose in further languages
 */
public record Workshop(
        UUID id,
        WorkshopState state,
        String language,
        String title,
        String purpose,
        List<WorkshopText> texts,
        @Nullable String seriesName,
        @Nullable Integer number,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        int roomPlaces,
        boolean audience,
        List<Host> hosts,
        @Nullable Instant registrationOpensAt,
        @Nullable Instant registrationClosesAt,
        @Nullable String meetingAddress,
        Position position) {

    /** How long before the start the join link opens. */
    public static final Duration DOORS = Duration.ofMinutes(15);

    public Workshop {
        texts = List.copyOf(texts);
        // Equal weight: no host comes first because it proposed the workshop.
        hosts = hosts.stream().sorted(Comparator.comparing(Host::name)).toList();
    }

    /** The same under a title in another language, with hosts under names in one, to be shown. */
    public Workshop called(String shown, String shownLanguage, List<Host> shownHosts) {
        return new Workshop(
                id,
                state,
                shownLanguage,
                shown,
                purpose,
                texts,
                seriesName,
                number,
                startsAt,
                endsAt,
                timeZone,
                roomPlaces,
                audience,
                shownHosts,
                registrationOpensAt,
                registrationClosesAt,
                meetingAddress,
                position);
    }

    /** Whether one may register at this instant; without an opening time from publication on, until the end. */
    public RegistrationWindow registrationAt(Instant now) {
        return switch (state) {
            case DRAFT, AGREEING -> new RegistrationWindow.NotPublished();
            case CALLED_OFF -> new RegistrationWindow.CalledOff();
            case COMPLETED -> new RegistrationWindow.Over();
            case PUBLISHED -> published(now);
        };
    }

    private RegistrationWindow published(Instant now) {
        if (!now.isBefore(endsAt)) {
            return new RegistrationWindow.Over();
        }
        if (registrationOpensAt != null && now.isBefore(registrationOpensAt)) {
            return new RegistrationWindow.NotOpenYet(registrationOpensAt);
        }
        if (registrationClosesAt != null && !now.isBefore(registrationClosesAt)) {
            return new RegistrationWindow.Closed(registrationClosesAt);
        }
        return new RegistrationWindow.Open();
    }

    /** Whether places that become free still go to those who wait. */
    public boolean fillsPlacesAt(Instant now) {
        return state == WorkshopState.PUBLISHED && now.isBefore(endsAt);
    }

    public boolean isOverAt(Instant now) {
        return state == WorkshopState.COMPLETED || !now.isBefore(endsAt);
    }

    public boolean isCalledOff() {
        return state == WorkshopState.CALLED_OFF;
    }

    /** Whether the public has heard of it, be it now or once. */
    public boolean isPublic() {
        return state == WorkshopState.PUBLISHED
                || state == WorkshopState.CALLED_OFF
                || state == WorkshopState.COMPLETED;
    }

    public Instant opensDoorsAt() {
        return startsAt.minus(DOORS);
    }

    /** The hosts among the given foundations; empty for a stranger. */
    public List<Host> hostsAmong(Collection<UUID> foundations) {
        return hosts.stream()
                .filter(h -> foundations.contains(h.foundationId()))
                .toList();
    }

    public @Nullable Host host(@Nullable UUID foundationId) {
        return hosts.stream()
                .filter(h -> h.foundationId().equals(foundationId))
                .findFirst()
                .orElse(null);
    }
}
