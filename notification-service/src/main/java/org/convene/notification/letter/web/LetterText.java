package org.convene.notification.letter.web;

import java.util.Locale;
import org.convene.web.reader.TimeBlock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a letter as plain text that reads like one. */
@Component
public final class LetterText {

    private static final String INDENT = "    ";

    private final MessageSource messages;

    LetterText(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the text with lines ended by a single line feed. */
    public String write(Letter letter, Locale locale) {
        StringBuilder text = new StringBuilder(letter.greeting()).append("\n\n");
        letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (letter.quote() != null) {
            letter.quote()
                    .lines()
                    .forEach(line -> text.append("> ").append(line).append('\n'));
            text.append('\n');
        }
        if (letter.title() != null) {
            letter.title()
                    .lines()
                    .forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        if (letter.time() != null) {
            appendTime(text, letter.time());
        }
        if (letter.before() != null) {
            String key = letter.time() == null ? "mail.was" : "mail.before";
            text.append(INDENT).append(say(locale, key, letter.before().line())).append('\n');
        }
        text.append(letter.title() == null && letter.time() == null ? "" : "\n");
        for (Letter.Change change : letter.changes()) {
            text.append(INDENT)
                    .append(change.term())
                    .append(": ")
                    .append(change.before())
                    .append(" → ")
                    .append(change.after())
                    .append('\n');
        }
        text.append(letter.changes().isEmpty() ? "" : "\n");
        letter.actions()
                .forEach(action -> text.append(action.label())
                        .append(":\n")
                        .append(action.address())
                        .append("\n\n"));
        if (letter.code() != null) {
            text.append(say(locale, "mail.code", letter.code())).append("\n\n");
        }
        text.append("-- \n")
                .append(letter.sender())
                .append('\n')
                .append(letter.why())
                .append('\n');
        if (letter.unsubscribe() != null) {
            text.append(say(locale, "mail.unsubscribe"))
                    .append(": ")
                    .append(letter.unsubscribe())
                    .append('\n');
        }
        return text.toString();
    }

    private static void appendTime(StringBuilder text, TimeBlock time) {
        text.append(INDENT).append(time.line()).append(" (").append(time.zone()).append(")\n");
        for (TimeBlock.Elsewhere there : time.elsewhere()) {
            text.append(INDENT).append(there.city()).append(' ').append(there.hour());
            text.append(there.otherDay() == null ? "" : " " + there.otherDay()).append('\n');
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
