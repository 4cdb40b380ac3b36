package org.convene.notification.dispatch.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
import org.convene.notification.calendar.CalendarText;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.web.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a mail into its MIME form: {@code mixed(alternative(text, HTML, calendar), invite.ics)}, so that mail programs
 * which act on the calendar part do, and the others offer the attachment.
 */
@Component
class MailMime {

    static {
        // Else the library goes through all jars for it at each part and each encoded word.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final String UTF8 = StandardCharsets.UTF_8.name();
    private static final Pattern STUFFED = Pattern.compile("^(?= |From )", Pattern.MULTILINE);

    private final SenderAddresses senders;
    private final Clock clock;

    MailMime(SenderAddresses senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    MimeMessage write(WrittenMail mail, Session session) throws MessagingException {
        Delivery delivery = mail.delivery();
        Letter letter = mail.letter();
        var message = new IdentifiedMessage(session, "<" + delivery.id() + "@" + senders.domain() + ">");
        message.setFrom(MailAddresses.of(senders.of(delivery), letter.sender()));
        message.setRecipient(Message.RecipientType.TO, MailAddresses.of(delivery.address(), delivery.name()));
        if (letter.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {MailAddresses.of(letter.replyTo(), letter.sender())});
        }
        message.setSubject(MailAddresses.oneLine(letter.subject()), UTF8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        // RFC 3834: no answering machine should answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (delivery.workshop() != null) {
            String list = senders.of(delivery).replace('@', '.');
            message.setHeader("List-Id", "<" + list + ">");
        }
        if (letter.unsubscribe() != null) {
            // RFC 8058: one click in the mail program, no page.
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + "/one-click>");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private Multipart body(WrittenMail mail) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(part(flowed(mail.text()), "text/plain; charset=UTF-8; format=flowed; delsp=yes"));
        alternative.addBodyPart(part(lines(mail.html()), "text/html; charset=UTF-8"));
        if (mail.calendar() == null) {
            return alternative;
        }
        String calendar = CalendarText.write(mail.calendar(), clock.instant());
        String type = "text/calendar; method=" + mail.calendar().method() + "; charset=UTF-8";
        alternative.addBodyPart(part(calendar, type));
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternative);
        MimeBodyPart attachment = part(calendar, "application/ics; name=\"invite.ics\"");
        attachment.setDisposition(Part.ATTACHMENT);
        attachment.setFileName("invite.ics");
        return new MimeMultipart("mixed", first, attachment);
    }

    // RFC 3676, 4.4: a space before what begins with one, and before what a mailbox file would take for its own.
    private static String flowed(String text) {
        return lines(STUFFED.matcher(text).replaceAll(" "));
    }

    // RFC 2045, 6.8: text has its canonical line ends before it is encoded.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Keeps the Message-ID that derives from the delivery, so that a repetition can be recognised. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final @Nullable String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
