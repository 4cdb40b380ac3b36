package org.convene.notification.dispatch.smtp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told when a mail server has refused a mail for good. */
record DeliveryBounced(
        UUID deliveryId,
        String purpose,
        String address,
        @Nullable UUID workshopId,
        @Nullable UUID invitationId,
        @Nullable UUID participationId,
        String reason) {}
