package org.convene.event;

import java.util.UUID;

/** Makes identifiers that sort by the time they were made at. */
@FunctionalInterface
public interface Identifiers {

    UUID next();
}
