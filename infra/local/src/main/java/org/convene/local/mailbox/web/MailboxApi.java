package org.convene.local.mailbox.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.convene.local.mailbox.Mail;
import org.convene.local.mailbox.MailContent;
import org.convene.local.mailbox.MailQuery;
import org.convene.local.mailbox.Mailbox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox for scripts: what came, to whom, and the links in it. */
final class MailboxApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUALLY = 100;

    private final Mailbox mailbox;

    MailboxApi(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    private record MailAnswer(
            String id,
            Instant receivedAt,
            String from,
            List<String> to,
            String subject,
            @Nullable String messageId,
            Mail.@Nullable CalendarRequest calendar,
            String text,
            List<String> links) {}

    Answer answer(Request request, List<String> path) {
        if (!path.getFirst().equals("mails") || path.size() > 3) {
            return Answer.notFound();
        }
        if (path.size() == 1) {
            return switch (request.method()) {
                case "GET" -> list(request);
                case "DELETE" -> {
                    mailbox.clear();
                    yield Answer.done();
                }
                default -> Answer.notFound();
            };
        }
        if (path.size() == 3) {
            return path.get(2).equals("raw")
                    ? mailbox.raw(path.get(1)).map(Answer::raw).orElseGet(Answer::notFound)
                    : Answer.notFound();
        }
        return mailbox.find(path.get(1)).map(this::answer).map(MailboxApi::json).orElseGet(Answer::notFound);
    }

    private Answer list(Request request) {
        try {
            var after = request.parameter("after");
            var limit = request.parameter("limit");
            var query = new MailQuery(
                    request.parameter("to"),
                    request.parameter("subject"),
                    after.isEmpty() ? null : Instant.parse(after),
                    null,
                    limit.isEmpty() ? USUALLY : Integer.parseInt(limit));
            return json(mailbox.find(query).stream().map(this::answer).toList());
        } catch (DateTimeException e) {
            return Answer.bad("after: " + request.parameter("after") + " (expected: an instant, 2026-03-05T09:00:00Z)");
        } catch (IllegalArgumentException e) {
            return Answer.bad("limit: " + request.parameter("limit") + " (expected: 1 to 1000)");
        }
    }

    private MailAnswer answer(Mail mail) {
        var content = mailbox.open(mail.id()).orElseGet(() -> new MailContent("", "", "", List.of(), List.of()));
        return new MailAnswer(
                mail.id(),
                mail.receivedAt(),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.messageId(),
                mail.calendar(),
                content.text(),
                content.links());
    }

    private static Answer json(Object value) {
        return Answer.json(JSON.writeValueAsString(value));
    }
}
