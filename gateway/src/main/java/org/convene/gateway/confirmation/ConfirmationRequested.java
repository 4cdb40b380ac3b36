package org.convene.gateway.confirmation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told when a mail is to be written that proves an address; its link and code derive from the id. */
public record ConfirmationRequested(
        UUID confirmationId,
        Purpose purpose,
        String address,
        @Nullable String name,
        @Nullable String otherAddress,
        String language,
        String timeZone,
        Instant expiresAt) {

    public static final String TOPIC = "gateway.confirmations.v1";
}
