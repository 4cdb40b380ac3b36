package org.convene.event.place;

import java.util.UUID;

/** How full a workshop was when registration-service last counted. */
public record PlaceCount(UUID workshopId, int roomTaken, int roomLimit, int waiting, int audience) {

    /** Of a workshop that nobody was counted for yet. */
    public static PlaceCount none(UUID workshopId, int roomLimit) {
        return new PlaceCount(workshopId, 0, roomLimit, 0, 0);
    }

    public int roomLeft() {
        return Math.max(0, roomLimit - roomTaken);
    }

    /** How many people hear of it when the workshop changes. */
    public int people() {
        return roomTaken + waiting + audience;
    }
}
