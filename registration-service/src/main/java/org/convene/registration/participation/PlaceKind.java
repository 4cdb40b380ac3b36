package org.convene.registration.participation;

/** In the room one may speak, and places are limited; the audience watches. */
public enum PlaceKind {
    ROOM,
    AUDIENCE
}
