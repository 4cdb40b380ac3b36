package org.convene.local.mailbox;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which mails, the newest first.
 *
 * @param to a whole address, or a part of one if it has no {@code @}; empty for all
 * @param subject a part of the subject; empty for all
 * @param after only what was received later than this
 * @param before only what was received before the mail of this id
 */
public record MailQuery(
        String to,
        String subject,
        @Nullable Instant after,
        @Nullable String before,
        int limit) {

    private static final int MOST = 1000;

    public MailQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MOST + ")");
        }
    }

    /** Returns the query for the newest mails to an address. */
    public static MailQuery to(String address) {
        return new MailQuery(address, "", null, null, MOST);
    }

    boolean matches(Mail mail) {
        return (to.isEmpty() || mail.to().stream().anyMatch(this::isMeant))
                && (subject.isEmpty() || lower(mail.subject()).contains(lower(subject)))
                && (after == null || mail.receivedAt().isAfter(after))
                && (before == null || mail.id().compareTo(before) < 0);
    }

    private boolean isMeant(String recipient) {
        return to.contains("@")
                ? recipient.equalsIgnoreCase(to)
                : lower(recipient).contains(lower(to));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
