package org.convene.event.foundation.web;

import java.util.Optional;
import java.util.UUID;

/** Where the logo of a foundation is, for its own page. */
@FunctionalInterface
public interface ShownLogos {

    /** Returns a path that names its content; empty if the foundation has no logo. */
    Optional<String> of(UUID foundationId);
}
