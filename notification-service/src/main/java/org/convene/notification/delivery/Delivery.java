package org.convene.notification.delivery;

import java.util.UUID;
import org.convene.notification.calendar.CalendarMethod;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.CurrentWorkshop;
import org.jspecify.annotations.Nullable;

/** A mail as it is claimed from the queue, or looked at later, with the workshop it is written from. */
public record Delivery(
        UUID id,
        Purpose purpose,
        UUID recipientId,
        int recipientGeneration,
        String address,
        @Nullable String name,
        String language,
        @Nullable String timeZone,
        @Nullable UUID foundationId,
        @Nullable UUID participationId,
        @Nullable UUID invitationId,
        @Nullable CalendarMethod calendar,
        int calendarSequence,
        News news,
        @Nullable CurrentWorkshop workshop,
        int attempts) {}
