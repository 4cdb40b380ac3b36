package org.convene.local.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a mail without opening it.
 *
 * @param id grows with every mail received
 * @param from the author, as the mail says
 * @param to the recipients of the envelope, as the sender's server said
 * @param calendar what it asks of the recipient's calendar, if anything
 */
public record Mail(
        String id,
        Instant receivedAt,
        String from,
        List<String> to,
        String subject,
        @Nullable String messageId,
        @Nullable CalendarRequest calendar) {

    /** An iTIP message (RFC 5546): what shall happen to the entry of this UID. */
    public record CalendarRequest(String method, String uid, int sequence) {}
}
