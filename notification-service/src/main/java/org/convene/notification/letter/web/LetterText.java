package org.convene.notification.letter.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.web.language.Languages;
import org.convene.web.reader.TimeBlock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a letter as plain text that reads like one. */
@Component
public final class LetterText {

    private static final String BETWEEN = " · ";

    private final MessageSource messages;

    LetterText(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns the text with lines ended by a single line feed; one that ends in a space goes on in the next. */
    public String write(Letter letter, Locale locale) {
        TextLines text = new TextLines(locale).paragraph(letter.greeting()).gap();
        letter.paragraphs().forEach(paragraph -> text.paragraph(paragraph).gap());
        if (letter.message() != null) {
            letter.message().text().strip().lines().forEach(line -> {
                if (line.isBlank()) {
                    text.gap();
                } else {
                    text.paragraph(line);
                }
            });
            text.gap();
        }
        if (letter.quote() != null) {
            text.quote(letter.quote()).gap();
        }
        List<String> occasion = occasion(letter, locale);
        occasion.forEach(text::apart);
        if (!occasion.isEmpty()) {
            text.gap();
        }
        letter.places().forEach(place -> addPlace(text, place));
        letter.sections().forEach(section -> addSection(text, section));
        addChanges(text, letter.changes(), locale);
        letter.actions()
                .forEach(action -> text.paragraph(action.label() + ":")
                        .line(action.address())
                        .gap());
        if (letter.code() != null) {
            text.paragraph(say(locale, "mail.code", letter.code())).gap();
        }
        sign(text, letter, locale);
        return text.toString();
    }

    /** What it is about, and when, in lines of their own. */
    private List<String> occasion(Letter letter, Locale locale) {
        TimeBlock time = letter.time();
        TimeBlock before = letter.before();
        return Stream.of(
                        letter.title(),
                        time == null ? null : time.line() + " (" + time.zone() + ")",
                        time == null || time.elsewhere().isEmpty()
                                ? null
                                : say(locale, "part.elsewhere") + ": " + elsewhere(time),
                        before == null ? null : say(locale, time == null ? "mail.was" : "mail.before", before.line()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String elsewhere(TimeBlock time) {
        return time.elsewhere().stream()
                .map(there ->
                        there.city() + " " + there.hour() + (there.otherDay() == null ? "" : " " + there.otherDay()))
                .collect(Collectors.joining(BETWEEN));
    }

    private static void addPlace(TextLines text, Letter.Place place) {
        if (place.heading() != null) {
            text.paragraph(place.heading()).gap();
        }
        text.apart(place.title());
        if (!place.time().isEmpty()) {
            text.apart(place.time());
        }
        text.apart(place.state()).apart(place.address()).gap();
    }

    private static void addSection(TextLines text, Letter.Section section) {
        text.apart(section.title());
        if (!section.time().isEmpty()) {
            text.apart(section.time());
        }
        text.gap();
        for (Letter.Line line : section.lines()) {
            text.paragraph("* " + line.text());
            if (line.quote() != null) {
                text.quote(line.quote());
            }
        }
        text.gap();
        section.links().forEach(link -> text.apart(link.label() + ":").apart(link.address()));
        text.gap();
    }

    private static void addChanges(TextLines text, List<Letter.Change> changes, Locale locale) {
        String arrow = Languages.direction(locale).equals("rtl") ? " ← " : " → ";
        changes.forEach(change -> text.apart(change.term() + ": " + change.before() + arrow + change.after()));
        if (!changes.isEmpty()) {
            text.gap();
        }
    }

    private void sign(TextLines text, Letter letter, Locale locale) {
        text.line("-- ").paragraph(letter.sender());
        if (letter.hosts().size() > 1) {
            text.paragraph(say(locale, "part.hosts") + ": " + String.join(BETWEEN, letter.hosts()));
        }
        text.paragraph(letter.why());
        if (letter.choice() != null) {
            text.paragraph(letter.choice().label() + ":").line(letter.choice().address());
        }
        if (letter.unsubscribe() != null) {
            text.paragraph(say(locale, "mail.unsubscribe") + ":").line(letter.unsubscribe());
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
