package org.convene.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.local.mailbox.Mail;
import org.convene.local.mailbox.MailContent;

/** A mail that arrived in a test's mailbox, opened. */
public record ReceivedMail(String id, Instant receivedAt, Mail envelope, MailContent content, String raw) {

    private static final Pattern CODE = Pattern.compile("\\b[0-9A-HJKMNP-TV-Z]{4}[- ]?[0-9A-HJKMNP-TV-Z]{4}\\b");

    public String subject() {
        return envelope.subject();
    }

    public String from() {
        return envelope.from();
    }

    public List<String> to() {
        return envelope.to();
    }

    public String text() {
        return content.text();
    }

    public String html() {
        return content.html();
    }

    /** Returns the iCalendar part, or nothing if the mail has none. */
    public String calendar() {
        return content.calendar();
    }

    public Optional<String> header(String name) {
        return content.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(MailContent.Header::value)
                .findFirst();
    }

    public List<String> links() {
        return content.links();
    }

    /** Returns the first link that contains this, such as {@code /registrations/}. */
    public String link(String part) {
        return links().stream()
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("links: none with " + part + " (expected: one in \"" + subject() + "\")"));
    }

    /** Returns the eight characters of a code, without what is between its halves. */
    public String code() {
        var code = CODE.matcher(text());
        if (!code.find()) {
            throw new AssertionError("code: none (expected: one in \"" + subject() + "\")");
        }
        return code.group().replaceAll("[- ]", "");
    }
}
