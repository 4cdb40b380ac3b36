package org.convene.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser for tests, shown on the mailbox's own pages, which are seen to be accessible by the way. */
class TestBrowserIntegrationTests {

    private static final TestMailbox MAILBOX = TestMailbox.startOwn();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path pictures;

    @BeforeAll
    static void sendAMail() throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(MAILBOX.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("Health Bridge <desk@example.org>");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("wei@example.org"));
        message.setSubject("<script>document.title = 'taken over'</script>", "UTF-8");
        message.setContent(
                "<p>Come in <a href=\"http://localhost:8080/join/abc\">here</a></p><script>parent.document.title = 'taken over'</script>",
                "text/html; charset=utf-8");
        Transport.send(message);
    }

    @Test
    void seesTheMailboxWithoutAccessibilityProblems() {
        for (var view : new View[] {View.desktop(), View.phone().dark()}) {
            try (var context = TestBrowser.shared().open(view)) {
                var page = context.newPage();
                page.navigate(MAILBOX.httpAddress().toString());
                assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
                page.getByRole(AriaRole.LISTITEM).getByRole(AriaRole.LINK).click();
                assertThat(page.title()).endsWith(" · Convene");
                assertThat(page.frameLocator("iframe").getByText("here").isVisible())
                        .isTrue();
                assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
                assertThat(TestBrowser.screenshot(page, pictures.resolve(view.width() + ".png")))
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void findsWhatIsNotAccessible() {
        try (var context = TestBrowser.shared().open(View.desktop())) {
            var page = context.newPage();
            page.setContent("<html lang='en'><title>x</title><main><h1>x</h1><img src='x.png'></main></html>");
            assertThat(TestBrowser.accessibilityProblems(page))
                    .singleElement()
                    .asString()
                    .startsWith("image-alt");
        }
    }

    @Test
    void looksAsItIsTold() {
        var view = View.phone().dark().at("Asia/Shanghai").in(Locale.SIMPLIFIED_CHINESE);
        try (var context = TestBrowser.shared().open(view)) {
            var page = context.newPage();
            page.navigate(MAILBOX.httpAddress().toString());
            assertThat(page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,"
                            + " navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone].join()"))
                    .isEqualTo("390,true,zh-CN,Asia/Shanghai");
            assertThat(page.locator("time").first().getAttribute("title")).isEqualTo("Asia/Shanghai");
        }
        try (var context = TestBrowser.shared().open(view.withoutScripts())) {
            var page = context.newPage();
            page.navigate(MAILBOX.httpAddress().toString());
            assertThat(page.locator("time").first().textContent()).endsWith("UTC");
        }
    }
}
