package org.convene.event.place;

import java.util.UUID;

/** How full a workshop was when registration-service last counted. */
public record PlaceCount(UUID workshopId, int roomTaken, int roomLimit, int waiting, int audience) {

    public int roomLeft() {
        return Math.max(0, roomLimit - roomTaken);
    }

    /** How many people hear of it when the workshop changes. */
    public int people() {
        return roomTaken + waiting + audience;
    }
}
