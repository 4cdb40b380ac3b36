package org.convene.broken.place.jdbc;

/** Public without need. */
public final class JdbcPlaces {}
