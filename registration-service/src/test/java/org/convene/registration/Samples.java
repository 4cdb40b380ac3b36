package org.convene.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.registration.person.Details;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/** What many tests begin with. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2027-04-01T08:00:00Z");
    public static final Instant START = Instant.parse("2027-05-14T08:00:00Z");
    public static final Instant END = Instant.parse("2027-05-14T10:30:00Z");

    public static final Host LEMAN = new Host(
            UUID.fromString("0196f1c0-0000-7000-8000-0000000000f1"),
            "Fondation Léman",
            List.of(),
            "Léman",
            "CH",
            "Europe/Zurich",
            "#2a5fb5",
            true);
    public static final Host TIANSHAN = new Host(
            UUID.fromString("0196f1c0-0000-7000-8000-0000000000f2"),
            "天山 Foundation",
            List.of(),
            "Tianshan",
            "CN",
            "Asia/Shanghai",
            "#9b3d12",
            false);

    private Samples() {}

    public static Workshop workshop(int roomPlaces) {
        return workshop(UUID.randomUUID(), WorkshopState.PUBLISHED, roomPlaces, true, 7);
    }

    public static Workshop workshop(UUID id, WorkshopState state, int roomPlaces, boolean audience, long sequence) {
        return workshop(id, state, roomPlaces, audience, sequence, "https://meet.example.org/critical-care-14");
    }

    /** A public workshop that meets there. */
    public static Workshop meetingAt(@Nullable String address, UUID id) {
        return workshop(id, WorkshopState.PUBLISHED, 10, true, 9, address);
    }

    /** A public workshop of these hosts. */
    public static Workshop carriedBy(List<Host> hosts, UUID id, long sequence) {
        return workshop(id, WorkshopState.PUBLISHED, 5, true, sequence, null, hosts);
    }

    private static Workshop workshop(
            UUID id,
            WorkshopState state,
            int roomPlaces,
            boolean audience,
            long sequence,
            @Nullable String meetingAddress) {
        return workshop(id, state, roomPlaces, audience, sequence, meetingAddress, List.of(LEMAN, TIANSHAN));
    }

    private static Workshop workshop(
            UUID id,
            WorkshopState state,
            int roomPlaces,
            boolean audience,
            long sequence,
            @Nullable String meetingAddress,
            List<Host> hosts) {
        return new Workshop(
                id,
                state,
                "en",
                "Respiratory failure in the first 72 hours",
                "Nine physicians discuss six cases with colleagues of seven countries.",
                List.of(),
                "Exchange in critical care",
                14,
                START,
                END,
                "Europe/Zurich",
                roomPlaces,
                audience,
                hosts,
                null,
                Instant.parse("2027-05-13T15:00:00Z"),
                meetingAddress,
                new Position(1, sequence));
    }

    public static Details details(String name) {
        return new Details(name, "UZ", "ru", "Asia/Tashkent", "Regional Hospital", "physician");
    }
}
