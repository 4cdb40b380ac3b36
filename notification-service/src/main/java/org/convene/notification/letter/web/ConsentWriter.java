package org.convene.notification.letter.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.convene.notification.letter.News;
import org.convene.web.reader.Times;
import org.springframework.context.MessageSource;

/** Says in words how many hosts it takes, which event-service tells as {@code everyone}, {@code silence} or {@code at-least-2}. */
final class ConsentWriter {

    private static final String AT_LEAST = "at-least-";

    private final MessageSource messages;
    private final Times times;

    ConsentWriter(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** Says it in an answer to the question how the hosts decide. */
    String words(String consent, Locale language) {
        return say("consent.", consent, "", language);
    }

    /** Says it to whom her foundation's answer is asked of, and until when; empty if the letter asks for none. */
    Optional<String> ask(Occasion occasion) {
        News news = occasion.news();
        return Optional.ofNullable(occasion.foundationId())
                .flatMap(foundation -> news.find("answerBy").map(by -> by.text(foundation.toString())))
                .filter(by -> !by.isEmpty())
                .map(by -> say(
                        occasion.purpose().isOfMessage() ? "mail.message-consent." : "mail.consent.",
                        news.text("consent"),
                        times.instant(occasion.reader(), Instant.parse(by)),
                        occasion.reader().locale()));
    }

    private String say(String prefix, String consent, String by, Locale language) {
        boolean counted = consent.startsWith(AT_LEAST);
        String kind = counted ? "AT_LEAST" : consent.toUpperCase(Locale.ROOT);
        String number = counted ? consent.substring(AT_LEAST.length()) : "";
        return messages.getMessage(prefix + kind, new Object[] {number, by}, language);
    }
}
