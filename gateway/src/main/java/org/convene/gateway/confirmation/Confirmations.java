package org.convene.gateway.confirmation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that waits for a proof. */
public interface Confirmations {

    void add(Confirmation confirmation);

    Optional<Confirmation> withId(UUID id);

    /** Like {@link #withId}, and whoever else locks it waits: it is used once. */
    Optional<Confirmation> lock(UUID id);

    /** Locks and returns what waits for one person and these purposes. */
    List<Confirmation> lock(UUID person, Collection<Purpose> purposes);

    void countWrongCode(UUID id);

    void remove(UUID id);

    void remove(UUID person, Collection<Purpose> purposes);
}
