package org.convene.event.date;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hours that could be the workshop's, and what they ask of each host.
 *
 * @param shares one for each host
 * @param speakers who have accepted, and speak at another workshop then; the ranking does not weigh them
 */
public record Slot(Instant startsAt, Instant endsAt, List<Share> shares, List<SpeakerClash> speakers) {

    /** A host that carries another workshop then can hardly come: worse than two nights. */
    private static final int CLASH = 9;

    /**
     * The fairest first: whose most burdened host is burdened least; where that is the same, the second most, and so on
     * (leximin, see A. Sen, Collective Choice and Social Welfare, 1970). So none that is worse for everyone comes first.
     * Of slots that are equally fair the earlier comes first.
     */
    public static final Comparator<Slot> FAIREST =
            Comparator.comparing(Slot::burdens, Arrays::compare).thenComparing(Slot::startsAt);

    public Slot {
        shares = List.copyOf(shares);
        speakers = List.copyOf(speakers);
    }

    /**
     * What a slot asks of one host.
     *
     * @param carried what earlier editions of the series have asked of it
     * @param clashes workshops that it carries at the same time
     * @param availability what its people say; {@code null}: nothing, or they are not asked
     */
    public record Share(
            UUID foundationId,
            HourKind hours,
            int carried,
            List<Clash> clashes,
            @Nullable Availability availability) {

        public Share {
            clashes = List.copyOf(clashes);
        }

        public int burden() {
            return carried
                    + hours.burden()
                    + (clashes.isEmpty() ? 0 : CLASH)
                    + (availability == null ? 0 : availability.burden());
        }
    }

    /** A published workshop that is at the same time. */
    public record Clash(UUID workshopId, String title) {}

    /** A speaker of the workshop, and the published workshop at which she speaks at the same time. */
    public record SpeakerClash(String name, UUID workshopId, String title) {}

    /** The same hours, with what those say who would sit then. */
    Slot with(Map<UUID, Availability> said) {
        return new Slot(
                startsAt,
                endsAt,
                shares.stream()
                        .map(share -> new Share(
                                share.foundationId(),
                                share.hours(),
                                share.carried(),
                                share.clashes(),
                                said.get(share.foundationId())))
                        .toList(),
                speakers);
    }

    /** Whether it lies within everybody's working hours and nobody has anything else, no speaker either. */
    public boolean suitsAll() {
        return speakers.isEmpty()
                && shares.stream()
                        .allMatch(share -> share.hours() == HourKind.WORKING
                                && share.clashes().isEmpty());
    }

    private int[] burdens() {
        return shares.stream()
                .map(Share::burden)
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
