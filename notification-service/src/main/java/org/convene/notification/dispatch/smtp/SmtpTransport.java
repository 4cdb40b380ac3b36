package org.convene.notification.dispatch.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.stereotype.Component;

/** Hands mails to the server of {@code spring.mail.*}. */
@Component
class SmtpTransport implements MailTransport {

    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    private final Session ascii;
    private final Session utf8;
    private final MailProperties settings;
    private final MailMime mime;

    SmtpTransport(MailProperties settings, MailMime mime) {
        this.ascii = session(settings, false);
        this.utf8 = session(settings, true);
        this.settings = settings;
        this.mime = mime;
    }

    // RFC 6531: a mail that asks for SMTPUTF8 can't pass servers that have none, so only addresses that need it ask.
    private static Session session(MailProperties settings, boolean utf8) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "15000");
        properties.put("mail.smtp.writetimeout", "15000");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.putAll(settings.getProperties());
        properties.put("mail.mime.allowutf8", Boolean.toString(utf8));
        return Session.getInstance(properties);
    }

    @Override
    public Connection connect() {
        return new SmtpConnection();
    }

    private final class SmtpConnection implements Connection {

        private @Nullable SMTPTransport transport;
        private @Nullable Session opened;

        @Override
        public Answer send(WrittenMail mail) {
            MimeMessage message;
            InternetAddress to;
            boolean beyondAscii;
            try {
                to = MailAddresses.of(mail.delivery().address());
                beyondAscii = !StandardCharsets.US_ASCII.newEncoder().canEncode(to.getAddress());
                message = mime.write(mail, beyondAscii ? utf8 : ascii);
            } catch (MessagingException e) {
                return new Answer.Unwritable(e.getClass().getSimpleName());
            }
            try {
                SMTPTransport open = open(beyondAscii ? utf8 : ascii);
                if (beyondAscii && !open.supportsExtension("SMTPUTF8")) {
                    return new Answer.Refused(BEYOND_ASCII);
                }
                open.sendMessage(message, new InternetAddress[] {to});
                return new Answer.Accepted();
            } catch (SMTPSenderFailedException e) {
                // It is we who are refused, whoever the mail is for.
                close();
                return new Answer.Later(SMTP + e.getReturnCode());
            } catch (SendFailedException e) {
                return answer(code(e), e);
            } catch (MessagingException e) {
                close();
                return new Answer.Away(e.getClass().getSimpleName());
            }
        }

        private Answer answer(int code, Exception e) {
            if (code >= PERMANENT) {
                return new Answer.Refused(SMTP + code);
            }
            close();
            return code >= TRANSIENT
                    ? new Answer.Later(SMTP + code)
                    : new Answer.Away(e.getClass().getSimpleName());
        }

        private SMTPTransport open(Session session) throws MessagingException {
            if (transport == null || !session.equals(opened) || !transport.isConnected()) {
                close();
                SMTPTransport fresh = (SMTPTransport) session.getTransport("smtp");
                fresh.connect(
                        settings.getHost(),
                        settings.getPort() == null ? -1 : settings.getPort(),
                        settings.getUsername(),
                        settings.getPassword());
                transport = fresh;
                opened = session;
            }
            return transport;
        }

        @Override
        public void close() {
            if (transport != null) {
                try {
                    transport.close();
                } catch (MessagingException _) {
                    // It is gone either way.
                    transport = null;
                }
                transport = null;
            }
        }
    }

    private static int code(SendFailedException failure) {
        for (@Nullable Exception at = failure;
                at != null;
                at = at instanceof MessagingException m ? m.getNextException() : null) {
            int code = switch (at) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> 0;
            };
            if (code > 0) {
                return code;
            }
        }
        return 0;
    }
}
