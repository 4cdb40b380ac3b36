package org.convene.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed in at least once.
 *
 * @param name how she wants to be called; {@code null} until she said it
 * @param language BCP 47 language tag
 * @param timeZone IANA time zone
 */
public record Account(
        UUID id, PersonAddress address, @Nullable String name, String language, String timeZone) {

    /** Returns her name, or her address as long as she gave none. */
    public String displayName() {
        return name == null ? address.given() : name;
    }
}
