package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.convene.local.mailbox.Mailbox;
import org.convene.local.mailbox.web.MailboxSite;
import org.convene.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox of {@code ./convene up} in a real browser; the pictures lie in target/screenshots. */
class MailboxPagesIntegrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void canBeReadOnEveryScreen() throws MessagingException, IOException {
        try (var mailbox = Mailbox.open(directory, Ports.free(), Clock.systemUTC());
                var site = MailboxSite.open(mailbox, Ports.free())) {
            for (var view : views()) {
                look(site, view, "/", "empty");
            }
            receive(mailbox, "irina.karimova@klinika.example", "Ваше место", "Открыть");
            receive(mailbox, "wei@hospital.example", "Your sign-in link", "Open http://localhost/sign-in/x");
            receive(
                    mailbox,
                    "a.very.long.name.of.somebody@department.of.a.university-hospital.example",
                    "The workshop “Respiratory failure in the first 72 hours” starts later: 11:30 instead of 10:00",
                    "Moved");
            for (var view : views()) {
                look(site, view, "/", "list");
                look(site, view, "/mails/000000002", "mail");
                look(site, view, "/mails/000000002?part=headers", "headers");
            }
        }
    }

    private static List<View> views() {
        var phone = View.phone();
        return List.of(
                phone, View.desktop().dark(), new View(320, 256, phone.colours(), phone.locale(), phone.zone(), true));
    }

    private static void look(MailboxSite site, View view, String path, String name) throws IOException {
        try (BrowserContext profile = TestBrowser.shared().open(view)) {
            Page page = profile.newPage();
            page.navigate(site.address() + path);
            page.waitForLoadState();
            TestBrowser.screenshot(
                    page,
                    Files.createDirectories(Path.of("target", "screenshots"))
                            .resolve("mailbox-" + name + "-" + view.width() + "-" + view.colours() + ".png"));
            assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("sideways scrolling of %s at %d", name, view.width())
                    .isLessThanOrEqualTo(0);
        }
    }

    private static void receive(Mailbox mailbox, String to, String subject, String text) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        properties.setProperty("mail.smtp.from", "desk@example.org");
        var session = Session.getInstance(properties);
        var raw = "From: Convene <desk@example.org>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" + text
                + "</p>\r\n";
        var message = new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        message.setSubject(subject, "UTF-8");
        Transport.send(message, InternetAddress.parse(to));
    }
}
