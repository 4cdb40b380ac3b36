package org.convene.notification.dispatch.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.stereotype.Component;

/** Hands mails to the server of {@code spring.mail.*}. */
@Component
class SmtpTransport implements MailTransport {

    private static final int TRANSIENT = 400;
    private static final int PERMANENT = 500;

    private final Session session;
    private final MailProperties settings;
    private final MailMime mime;

    SmtpTransport(MailProperties settings, MailMime mime) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "15000");
        properties.put("mail.smtp.writetimeout", "15000");
        properties.put("mail.smtp.quitwait", "false");
        // RFC 6531: only where the server offers it and an address needs it.
        properties.put("mail.mime.allowutf8", "true");
        properties.putAll(settings.getProperties());
        this.session = Session.getInstance(properties);
        this.settings = settings;
        this.mime = mime;
    }

    @Override
    public Connection connect() {
        return new SmtpConnection();
    }

    private final class SmtpConnection implements Connection {

        private @Nullable Transport transport;

        @Override
        public Answer send(WrittenMail mail) {
            MimeMessage message;
            InternetAddress[] to;
            try {
                message = mime.write(mail, session);
                to = new InternetAddress[] {MailAddresses.of(mail.delivery().address())};
            } catch (MessagingException e) {
                return new Answer.Refused(
                        "the mail can't be written: " + e.getClass().getSimpleName());
            }
            try {
                open().sendMessage(message, to);
                return new Answer.Accepted();
            } catch (SendFailedException e) {
                return answer(code(e), e);
            } catch (MessagingException e) {
                close();
                return new Answer.Away(e.getClass().getSimpleName());
            }
        }

        private Answer answer(int code, Exception e) {
            if (code >= PERMANENT) {
                return new Answer.Refused("the mail server refused it with code " + code);
            }
            close();
            return code >= TRANSIENT
                    ? new Answer.Later("the mail server wants to be asked again, code " + code)
                    : new Answer.Away(e.getClass().getSimpleName());
        }

        private Transport open() throws MessagingException {
            if (transport == null || !transport.isConnected()) {
                close();
                Transport fresh = session.getTransport("smtp");
                fresh.connect(
                        settings.getHost(),
                        settings.getPort() == null ? -1 : settings.getPort(),
                        settings.getUsername(),
                        settings.getPassword());
                transport = fresh;
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
                case SMTPSenderFailedException sender -> sender.getReturnCode();
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
