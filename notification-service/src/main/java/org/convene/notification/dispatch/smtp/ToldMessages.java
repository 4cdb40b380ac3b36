package org.convene.notification.dispatch.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.message.HostMessage;
import org.convene.notification.message.HostMessages;
import org.convene.web.language.InLanguage;
import org.springframework.stereotype.Component;

/** Puts a host's words into the news of a mail that names them, when it is written: they are kept once for all. */
@Component
class ToldMessages {

    private final HostMessages messages;

    ToldMessages(HostMessages messages) {
        this.messages = messages;
    }

    /** Returns the news as it is, where it names no message. */
    News in(Purpose purpose, News news, List<Locale> reads) {
        return Optional.of(news.text("message"))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> messages.find(UUID.fromString(id)))
                .map(message -> with(purpose, news, in(message, reads)))
                .orElse(news);
    }

    private static HostMessage.Text in(HostMessage message, List<Locale> reads) {
        HostMessage.Text first = message.texts().getFirst();
        InLanguage shown = InLanguage.of(
                reads,
                new InLanguage(first.text(), first.language()),
                message.texts(),
                HostMessage.Text::language,
                HostMessage.Text::text);
        return message.texts().stream()
                .filter(each -> each.language().equals(shown.language()))
                .findFirst()
                .orElse(first);
    }

    private static News with(Purpose purpose, News news, HostMessage.Text text) {
        News named = news.with("subject", text.subject());
        return switch (purpose) {
            case HOST_MESSAGE, MESSAGE_TRIED -> named.with("text", text.text()).with("textLanguage", text.language());
            case MESSAGE_PROPOSED, MESSAGE_REMINDED -> named.with("words", text.subject() + "\n\n" + text.text());
            // There the words are those of who refused.
            default -> named;
        };
    }
}
