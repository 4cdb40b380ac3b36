package org.convene.notification.dispatch.smtp;

import java.util.Locale;
import org.convene.notification.calendar.CalendarEntry;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.web.Letter;
import org.jspecify.annotations.Nullable;

/** A letter in both its forms and with its calendar entry, ready to be put into an envelope. */
public record WrittenMail(
        Delivery delivery,
        Letter letter,
        Locale language,
        String text,
        String html,
        @Nullable CalendarEntry calendar) {}
