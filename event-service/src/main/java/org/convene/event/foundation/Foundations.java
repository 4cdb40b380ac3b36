package org.convene.event.foundation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All foundations. */
public interface Foundations {

    Optional<Foundation> find(UUID id);

    /** Like {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Foundation> lock(UUID id);

    /** In the order of their names; ids that are unknown are left out. */
    List<Foundation> find(Collection<UUID> ids);

    /** Those for which a person acts, in the order of their names. */
    List<Foundation> of(UUID personId);

    void save(Foundation foundation);

    List<UUID> idsAfter(@Nullable UUID after, int limit);
}
