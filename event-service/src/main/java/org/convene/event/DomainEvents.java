package org.convene.event;

import java.util.UUID;

/** Tells what happened, if the surrounding transaction commits. */
@FunctionalInterface
public interface DomainEvents {

    void tell(String topic, UUID key, String type, Object value);
}
