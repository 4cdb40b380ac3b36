package org.convene.notification.letter.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.convene.notification.letter.News;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.springframework.context.MessageSource;

/** Says in words what a revision changes: event-service tells it in machine form. */
final class ChangeWriter {

    private final MessageSource messages;
    private final Times times;
    private final ConsentWriter consents;

    ChangeWriter(MessageSource messages, Times times, ConsentWriter consents) {
        this.messages = messages;
        this.times = times;
        this.consents = consents;
    }

    List<Letter.Change> write(List<News> changes, Reader reader) {
        return changes.stream()
                .map(change -> {
                    String field = change.text("field");
                    return new Letter.Change(
                            messages.getMessage("change." + field, null, reader.locale()),
                            value(field, change.text("before"), reader),
                            value(field, change.text("after"), reader));
                })
                .toList();
    }

    /** The line of the agreement that somebody has written about; empty if it is none. */
    Optional<String> about(News news, Reader reader) {
        return news.find("about")
                .map(about -> messages.getMessage(
                        "mail.about",
                        new Object[] {
                            messages.getMessage("change." + about.text("field"), null, reader.locale()),
                            about.number("revision")
                        },
                        reader.locale()));
    }

    private String value(String field, String machine, Reader reader) {
        if (machine.isEmpty()) {
            return messages.getMessage("change.none", null, reader.locale());
        }
        return switch (field) {
            case "start", "registrationOpens", "registrationCloses" ->
                times.local(reader, LocalDateTime.parse(machine, DateTimeFormatter.ISO_DATE_TIME));
            case "duration" -> times.duration(reader, Duration.ofMinutes(Long.parseLong(machine)));
            case "audience" -> messages.getMessage("change.audience." + machine, null, reader.locale());
            case "publishingConsent", "changingConsent", "callingOffConsent", "mailingConsent" ->
                consents.words(machine, reader.locale());
            default -> machine;
        };
    }
}
