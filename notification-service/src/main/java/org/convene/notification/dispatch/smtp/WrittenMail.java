package org.convene.notification.dispatch.smtp;

import java.util.Locale;
import java.util.regex.Pattern;
import org.convene.notification.calendar.CalendarEntry;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.web.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A letter in both its forms and with its calendar entry, ready to be put into an envelope.
 *
 * @param language of its words
 * @param text a line that ends in a space goes on in the next one (RFC 3676)
 */
public record WrittenMail(
        Delivery delivery,
        Letter letter,
        Locale language,
        String text,
        String html,
        @Nullable CalendarEntry calendar) {

    private static final Pattern GOES_ON = Pattern.compile("(?<!^--|^>) \\n(?:> )?", Pattern.MULTILINE);

    /** Returns the text with each paragraph in one line, for who breaks lines herself. */
    public String unbroken() {
        return GOES_ON.matcher(text).replaceAll("");
    }
}
