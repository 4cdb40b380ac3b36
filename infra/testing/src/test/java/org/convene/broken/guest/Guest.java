package org.convene.broken.guest;

import org.convene.broken.place.Place;

/** The other half of a circle. */
public record Guest(Place place) {}
