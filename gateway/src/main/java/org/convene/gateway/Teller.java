package org.convene.gateway;

import java.util.UUID;

/** Tells the other services what happened, if and only if the surrounding transaction commits. */
public interface Teller {

    void tell(String topic, UUID key, String type, Object payload);
}
