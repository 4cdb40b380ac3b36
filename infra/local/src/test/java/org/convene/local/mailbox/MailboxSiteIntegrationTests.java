package org.convene.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.convene.local.mailbox.web.MailboxSite;
import org.convene.local.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxSiteIntegrationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @SuppressWarnings("NullAway.Init")
    private MailboxSite site;

    @BeforeEach
    void open() throws MessagingException {
        mailbox = Mailbox.open(directory, Ports.free(), Clock.systemUTC());
        site = MailboxSite.open(mailbox, Ports.free());
        receive("Subject: A <b>bold</b> word\r\nContent-Type: text/html\r\n\r\n<p>Open http://localhost/x</p>\r\n");
    }

    @AfterEach
    void close() {
        site.close();
        mailbox.close();
    }

    @Test
    void listsMailsForScripts() throws Exception {
        assertThat(get("/api/mails?to=wei@example.org&subject=BOLD&after=2020-01-01T00:00:00Z")
                        .body())
                .contains("\"to\":[\"wei@example.org\"]", "\"links\":[\"http://localhost/x\"]");
        assertThat(get("/api/mails?to=ana@example.org").body()).isEqualTo("[]");
        assertThat(get("/api/mails/000000001").body()).startsWith("{").contains("\"id\":\"000000001\"");
        assertThat(get("/api/mails/000000001/raw").body()).contains("Subject: A <b>");
        assertThat(get("/api/mails?after=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/mails?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/other").statusCode()).isEqualTo(404);
    }

    @Test
    void encodesWhatCameFromOutside() throws Exception {
        for (var path :
                new String[] {"/", "/?to=%22%3E%3Cb%3E", "/mails/000000001?part=headers", "/mails/000000001?part=raw"
                }) {
            var page = get(path);
            assertThat(page.body()).as(path).doesNotContain("<b>");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("script-src 'self'");
        }
    }

    @Test
    void showsTheMarkupOfAMailInASandboxOnly() throws Exception {
        var framed = get("/mails/000000001/html");
        assertThat(framed.body()).contains("<p>Open");
        assertThat(framed.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(get("/mails/000000001").body())
                .contains("sandbox=\"allow-popups")
                .doesNotContain("<p>Open");
    }

    @Test
    void deletesForItsOwnPagesAndForScriptsAlone() throws Exception {
        assertThat(send(request("/deletion")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .header("Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(mailbox.count()).isEqualTo(1);
        assertThat(send(request("/deletion")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .header("Origin", site.address().toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(mailbox.count()).isZero();
        assertThat(send(request("/api/mails").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void answersNobodyWhoCallsItByAnotherName() throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), site.address().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    private void receive(String raw) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        properties.setProperty("mail.smtp.from", "desk@example.org");
        var content = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
        var message = new MimeMessage(Session.getInstance(properties), content);
        Transport.send(message, InternetAddress.parse("wei@example.org"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
