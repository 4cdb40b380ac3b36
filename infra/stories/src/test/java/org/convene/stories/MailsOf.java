package org.convene.stories;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.convene.local.mailbox.Mail;
import org.convene.local.mailbox.MailContent;
import org.convene.testing.ReceivedMail;
import org.convene.testing.SimulatedCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's mails as the running mailbox gives them to scripts. */
final class MailsOf {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI mailbox;
    private final String address;

    MailsOf(URI mailbox, String address) {
        this.mailbox = mailbox;
        this.address = address;
    }

    /** Returns them, the newest first. */
    List<ReceivedMail> all() {
        String query = "/api/mails?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return JsonMapper.shared()
                .readTree(get(query))
                .valueStream()
                .map(this::open)
                .toList();
    }

    /** Returns what a calendar program makes of them, in the order of their arrival. */
    SimulatedCalendar calendar() {
        SimulatedCalendar calendar = new SimulatedCalendar(address);
        all().reversed().forEach(calendar::apply);
        return calendar;
    }

    private ReceivedMail open(JsonNode mail) {
        String id = mail.path("id").asString();
        String raw = get("/api/mails/" + id + "/raw");
        Instant at = Instant.parse(mail.path("receivedAt").asString());
        return new ReceivedMail(
                id,
                at,
                new Mail(
                        id,
                        at,
                        mail.path("from").asString(),
                        List.of(address),
                        mail.path("subject").asString(),
                        null,
                        null),
                new MailContent(
                        mail.path("text").asString(),
                        "",
                        calendar(raw),
                        List.of(),
                        mail.path("links").valueStream().map(JsonNode::asString).toList()),
                raw);
    }

    private static String calendar(String raw) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            return calendar(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("unreadable mail:\n" + raw, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String calendar(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = calendar(inner);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private String get(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(mailbox.resolve(path)).build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + path, e);
        }
    }
}
