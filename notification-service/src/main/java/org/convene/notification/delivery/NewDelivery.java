package org.convene.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Position;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent.
 *
 * @param occurrence with purpose and recipient it names the mail: there is never a second one
 * @param restsOn the workshop's position that must be known before it is written
 * @param foundationId the host in whose name it is written, and whose person the recipient is
 * @param calendar what it does to the participation's calendar entry
 */
public record NewDelivery(
        Purpose purpose,
        String occurrence,
        String address,
        @Nullable String name,
        String language,
        @Nullable String timeZone,
        @Nullable UUID workshopId,
        @Nullable Position restsOn,
        @Nullable UUID foundationId,
        @Nullable UUID participationId,
        @Nullable UUID invitationId,
        @Nullable CalendarMethod calendar,
        News news,
        @Nullable Instant expiresAt) {}
