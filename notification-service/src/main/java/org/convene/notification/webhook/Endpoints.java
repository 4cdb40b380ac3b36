package org.convene.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The endpoints of foundations. */
public interface Endpoints {

    /** How many a foundation may have. */
    int MOST = 20;

    /** Keeps a new one; returns false if the foundation has as many as it may. */
    boolean add(Endpoint endpoint);

    List<Endpoint> of(UUID foundationId);

    Optional<Endpoint> find(UUID foundationId, UUID id);

    void change(UUID id, URI address, Set<EventType> types);

    void pause(UUID id);

    /** Makes it active again and forgets its failures; what waits is sent. */
    void resume(UUID id);

    /** Gives it the next secret, made with this key; the one before stays valid for a while. */
    void rotate(UUID id, int keyId, Instant now);

    /** Removes it with everything that was or would be sent to it. */
    void remove(UUID id);
}
