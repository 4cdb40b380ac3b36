package org.convene.notification.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of a workshop, reduced to what mails and rights need.
 *
 * @param language of title and purpose, which stand in where somebody's language lacks one; empty if we were not told
 * @param texts title and purpose in further languages
 */
public record Workshop(
        UUID workshopId,
        State state,
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
        List<Host> hosts) {

    /** How far a workshop is; only a published one has participants who hear of it. */
    public enum State {
        DRAFT,
        AGREEING,
        PUBLISHED,
        CALLED_OFF,
        COMPLETED
    }

    public Workshop {
        hosts = List.copyOf(hosts);
        // States that were kept before workshops had texts in several languages have neither.
        language = Objects.requireNonNullElse(language, "");
        texts = List.copyOf(Objects.requireNonNullElse(texts, List.of()));
    }

    /** The same under words in another language, with hosts under names in one, to be shown. */
    public Workshop called(String shown, String shownLanguage, String shownPurpose, List<Host> shownHosts) {
        return new Workshop(
                workshopId,
                state,
                shownLanguage,
                shown,
                shownPurpose,
                texts,
                seriesName,
                number,
                startsAt,
                endsAt,
                timeZone,
                roomPlaces,
                audience,
                shownHosts);
    }

    public boolean isHostedBy(UUID foundationId) {
        return host(foundationId).isPresent();
    }

    public Optional<Host> host(@Nullable UUID foundationId) {
        return hosts.stream().filter(h -> h.foundationId().equals(foundationId)).findFirst();
    }

    public List<UUID> hostIds() {
        return hosts.stream().map(Host::foundationId).toList();
    }

    /** Returns the host in whose name a person is written to: the one that asked her, else the lead. */
    public Optional<Host> hostFor(@Nullable UUID foundationId) {
        return host(foundationId)
                .or(() -> hosts.stream().filter(Host::lead).findFirst())
                .or(() -> hosts.stream().findFirst());
    }
}
