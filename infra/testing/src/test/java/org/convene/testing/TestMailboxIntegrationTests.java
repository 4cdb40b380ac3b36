package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.convene.local.mailbox.Behaviour;
import org.junit.jupiter.api.Test;

class TestMailboxIntegrationTests {

    @Test
    void findsTheLinkAndTheCodeOfAMail() throws MessagingException {
        var mailbox = TestMailbox.shared();
        send(mailbox, "wei@example.org", "Your link", "Open http://localhost:8080/sign-in/abc_1. Or type ABCD-2345.");

        var mail = mailbox.awaitMail("WEI@example.org", "your");

        assertThat(mail.link("/sign-in/")).isEqualTo("http://localhost:8080/sign-in/abc_1");
        assertThat(mail.code()).isEqualTo("ABCD2345");
        assertThat(mail.header("subject")).contains("Your link");
        assertThat(mailbox.mailsTo("ei@example.org")).isEmpty();
    }

    @Test
    void keepsItsMailsWhileItIsAwayAndTakesNone() throws MessagingException {
        try (var mailbox = TestMailbox.startOwn()) {
            send(mailbox, "ana@example.org", "First", "one");
            mailbox.stop();
            assertThatThrownBy(() -> send(mailbox, "ana@example.org", "Second", "two"))
                    .isInstanceOf(MessagingException.class);
            mailbox.start();
            assertThat(mailbox.mailsTo("ana@example.org"))
                    .extracting(ReceivedMail::subject)
                    .containsExactly("First");
        }
    }

    @Test
    void refusesAsItIsTold() throws MessagingException {
        try (var mailbox = TestMailbox.startOwn()) {
            mailbox.behave(Behaviour.temporarilyUnable());
            assertThatThrownBy(() -> send(mailbox, "ana@example.org", "First", "one"))
                    .hasStackTraceContaining("451");
            mailbox.behave(Behaviour.unknown(address -> address.startsWith("gone@")));
            assertThatThrownBy(() -> send(mailbox, "gone@example.org", "Second", "two"))
                    .hasStackTraceContaining("550");
            send(mailbox, "ana@example.org", "Third", "three");
            assertThat(mailbox.mails()).extracting(ReceivedMail::subject).containsExactly("Third");
        }
    }

    private static void send(TestMailbox mailbox, String to, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("desk@example.org");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText(text);
        Transport.send(message);
    }
}
