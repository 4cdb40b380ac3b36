package org.convene.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.convene.local.mailbox.Mail.CalendarRequest;
import org.convene.local.mailbox.MailContent.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads mails as mail programs do; what is broken is shown as far as it can be read, never refused. */
final class MimeReader {

    static {
        // Else the library goes through all jars for it at each part and each encoded word.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private static final Logger log = LoggerFactory.getLogger(MimeReader.class);
    private static final Session SESSION = Session.getInstance(settings());
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'\\\\]+[^\\s<>\"'\\\\.,;:!?)\\]}]");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

    private static Properties settings() {
        var settings = new Properties();
        // Headers in plain UTF-8 (RFC 6532) are as good as encoded ones.
        settings.setProperty("mail.mime.allowutf8", "true");
        return settings;
    }

    private enum Alternative {
        TEXT,
        HTML,
        CALENDAR
    }

    private MimeReader() {}

    static Mail summary(String id, Instant receivedAt, List<String> recipients, byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var calendar =
                    alternatives(message, EnumSet.of(Alternative.CALENDAR)).getOrDefault(Alternative.CALENDAR, "");
            var subject = message.getSubject();
            return new Mail(
                    id,
                    receivedAt,
                    decoded(message.getHeader("From", ", ")),
                    List.copyOf(recipients),
                    subject == null ? "" : subject,
                    message.getMessageID(),
                    request(calendar));
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Mail(id, receivedAt, "", List.copyOf(recipients), "", null, null);
        }
    }

    static MailContent content(byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var headers = new ArrayList<Header>();
            for (var header : Collections.list(message.getAllHeaders())) {
                headers.add(new Header(header.getName(), decoded(header.getValue())));
            }
            var parts = alternatives(message, EnumSet.allOf(Alternative.class));
            var text = parts.getOrDefault(Alternative.TEXT, "");
            var html = parts.getOrDefault(Alternative.HTML, "");
            var calendar = parts.getOrDefault(Alternative.CALENDAR, "");
            return new MailContent(text, html, calendar, headers, links(text + "\n" + html.replace("&amp;", "&")));
        } catch (MessagingException | IOException | RuntimeException e) {
            var text = new String(raw, StandardCharsets.UTF_8);
            return new MailContent(text, "", "", List.of(), links(text));
        }
    }

    private static Map<Alternative, String> alternatives(Part message, Set<Alternative> wanted)
            throws MessagingException, IOException {
        var found = new EnumMap<Alternative, String>(Alternative.class);
        collect(message, wanted, found);
        return found;
    }

    private static void collect(Part part, Set<Alternative> wanted, Map<Alternative, String> found)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, wanted, found);
            }
            return;
        }
        var kind = kind(part);
        if (kind != null && wanted.contains(kind) && !found.containsKey(kind)) {
            var words = read(part);
            found.put(kind, kind == Alternative.TEXT ? FlowedText.joined(words, part.getContentType()) : words);
        }
    }

    private static @Nullable Alternative kind(Part part) throws MessagingException {
        if (part.isMimeType("text/calendar")) {
            return Alternative.CALENDAR;
        }
        if (part.isMimeType("text/html")) {
            return Alternative.HTML;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return part.isMimeType("text/plain") && !attached ? Alternative.TEXT : null;
    }

    private static String read(Part part) throws MessagingException, IOException {
        // Whether the library knows a type's content as text depends on the type; as bytes it knows them all.
        try {
            if (part.getContent() instanceof String text) {
                return text;
            }
        } catch (UnsupportedEncodingException | RuntimeException e) {
            log.debug("A part of a mail names no encoding that we know", e);
        }
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable CalendarRequest request(String calendar) {
        var method = property(calendar, "METHOD");
        var uid = property(calendar, "UID");
        if (method == null || uid == null) {
            return null;
        }
        var sequence = property(calendar, "SEQUENCE");
        return new CalendarRequest(
                method, uid, sequence == null || !sequence.matches("\\d{1,9}") ? 0 : Integer.parseInt(sequence));
    }

    private static @Nullable String property(String calendar, String name) {
        for (var line : FOLD.matcher(calendar).replaceAll("").lines().toList()) {
            if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return null;
    }

    private static List<String> links(String text) {
        return List.copyOf(new LinkedHashSet<>(
                LINK.matcher(text).results().map(MatchResult::group).toList()));
    }

    private static String decoded(@Nullable String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }
}
