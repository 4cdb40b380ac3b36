package org.convene.local.mailbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.local.mailbox.Mail;
import org.convene.local.mailbox.MailContent;
import org.convene.local.mailbox.MailQuery;
import org.convene.local.mailbox.Mailbox;

/** The mailbox for people: a list, and each mail as its recipient sees it and as it is made. */
final class MailboxPages {

    private static final int ON_A_PAGE = 50;

    // Until the reader's browser puts it into her zone.
    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK)
            .withZone(ZoneOffset.UTC);

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private static final String STYLE = Stream.of(
                    "css/tokens.css", "css/ground.css", "css/frame.css", "css/form.css", "css/parts.css", "mailbox.css")
            .map(Template::resource)
            .collect(Collectors.joining());

    private final Mailbox mailbox;
    private final Template page = Template.named("page.html");
    private final Template list = Template.named("list.html");
    private final Template row = Template.named("row.html");
    private final Template mail = Template.named("mail.html");

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Answer answer(Request request, List<String> path) {
        var first = path.getFirst();
        if (request.is("POST")) {
            return path.equals(List.of("deletion")) ? delete() : Answer.notFound();
        }
        if (path.size() == 1) {
            return switch (first) {
                case "" -> list(request);
                case "mailbox.css" -> Answer.asset("text/css", STYLE);
                case "mailbox.js" -> Answer.asset("text/javascript", Template.resource("mailbox.js"));
                default -> Answer.notFound();
            };
        }
        if (!first.equals("mails") || path.size() > 3) {
            return Answer.notFound();
        }
        var id = path.get(1);
        return mailbox.find(id)
                .flatMap(found -> mailbox.open(id)
                        .map(content -> path.size() == 2
                                ? mail(found, content, request.parameter("part"))
                                : part(id, content, path.get(2))))
                .orElseGet(Answer::notFound);
    }

    private Answer delete() {
        mailbox.clear();
        return Answer.seeOther("/");
    }

    private Answer list(Request request) {
        var to = request.parameter("to");
        var before = request.parameter("before");
        var found = mailbox.find(new MailQuery(to, "", null, before.isEmpty() ? null : before, ON_A_PAGE));
        var values = Map.of(
                "to",
                to,
                "rows",
                found.stream().map(this::row).collect(Collectors.joining()),
                "count",
                mailbox.count(),
                "newest",
                found.isEmpty() ? "" : found.getFirst().id(),
                "empty",
                found.isEmpty() ? paragraph(Template.words(to.isEmpty() ? "empty" : "none")) : "",
                "older",
                found.size() < ON_A_PAGE ? "" : older(to, found.getLast().id()));
        return page(Template.words("title"), list.with(values));
    }

    private String row(Mail found) {
        var calendar = found.calendar();
        return row.with(Map.of(
                "id", found.id(),
                "subject", found.subject().isBlank() ? Template.words("no.subject") : found.subject(),
                "to", String.join(", ", found.to()),
                "from", found.from(),
                "instant", found.receivedAt(),
                "time", time(found.receivedAt()),
                "calendar", calendar == null ? "" : badge(calendar)));
    }

    private Answer mail(Mail found, MailContent content, String wanted) {
        var parts = new LinkedHashMap<String, String>();
        if (!content.html().isBlank()) {
            parts.put(
                    "html",
                    "<iframe src=\"/mails/" + found.id() + "/html\" title=\""
                            + Template.encoded(Template.words("as.sent"))
                            + "\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>");
        }
        parts.put("text", preformatted(linked(content.text())));
        if (!content.calendar().isBlank()) {
            parts.put("calendar", preformatted(Template.encoded(content.calendar())));
        }
        parts.put("headers", headers(content));
        parts.put(
                "raw",
                preformatted(Template.encoded(
                        new String(mailbox.raw(found.id()).orElse(new byte[0]), StandardCharsets.UTF_8))));
        var shown = parts.containsKey(wanted) ? wanted : parts.firstEntry().getKey();
        var tabs = parts.keySet().stream().map(part -> tab(found.id(), part, part.equals(shown)));
        var calendar = found.calendar();
        var subject = found.subject().isBlank() ? Template.words("no.subject") : found.subject();
        return page(
                subject,
                mail.with(Map.of(
                        "id", found.id(),
                        "subject", subject,
                        "from", found.from(),
                        "to", String.join(", ", found.to()),
                        "instant", found.receivedAt(),
                        "time", time(found.receivedAt()),
                        "calendar", calendar == null ? "" : badge(calendar),
                        "tabs", tabs.collect(Collectors.joining()),
                        "part", parts.getOrDefault(shown, ""))));
    }

    private Answer part(String id, MailContent content, String part) {
        return switch (part) {
            // Links of the mail open beside the mailbox, not inside the frame.
            case "html" -> Answer.mail("<base target=\"_blank\">" + content.html());
            case "raw" -> mailbox.raw(id).map(Answer::raw).orElseGet(Answer::notFound);
            default -> Answer.notFound();
        };
    }

    private Answer page(String title, String main) {
        return Answer.page(page.with(Map.of("title", title, "main", main)));
    }

    private static String time(Instant instant) {
        return IN_UTC.format(instant) + " UTC";
    }

    private static String paragraph(String words) {
        return "<p class=\"empty\">" + Template.encoded(words) + "</p>";
    }

    private static String older(String to, String last) {
        return "<a class=\"btn quiet\" href=\"/?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&amp;before="
                + last + "\">" + Template.encoded(Template.words("older")) + "</a>";
    }

    private static String badge(Mail.CalendarRequest calendar) {
        return "<span class=\"kind\">" + Template.encoded(calendar.method() + " · " + calendar.sequence()) + "</span>";
    }

    private static String tab(String id, String part, boolean current) {
        return "<a href=\"/mails/" + id + "?part=" + part + "\"" + (current ? " aria-current=\"page\"" : "") + ">"
                + Template.encoded(Template.words("part." + part)) + "</a>";
    }

    private static String preformatted(String markup) {
        return "<pre tabindex=\"0\">" + markup + "</pre>";
    }

    private static String linked(String text) {
        var markup = new StringBuilder();
        int done = 0;
        for (MatchResult address : ADDRESS.matcher(text).results().toList()) {
            var encoded = Template.encoded(address.group());
            markup.append(Template.encoded(text.substring(done, address.start())))
                    .append("<a target=\"_blank\" rel=\"noreferrer\" href=\"")
                    .append(encoded)
                    .append("\">")
                    .append(encoded)
                    .append("</a>");
            done = address.end();
        }
        return markup.append(Template.encoded(text.substring(done))).toString();
    }

    private static String headers(MailContent content) {
        return content.headers().stream()
                .map(header -> "<dt>" + Template.encoded(header.name()) + "</dt><dd>" + Template.encoded(header.value())
                        + "</dd>")
                .collect(Collectors.joining("", "<dl class=\"headers\">", "</dl>"));
    }
}
