package org.convene.notification.dispatch.smtp;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.convene.notification.calendar.CalendarEntry;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.web.Letter;
import org.convene.notification.letter.web.LetterHtml;
import org.convene.notification.letter.web.LetterText;
import org.convene.notification.letter.web.LetterWriter;
import org.convene.notification.letter.web.Links;
import org.convene.notification.letter.web.Occasion;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.web.link.Kind;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a delivery's letter, both its forms, and its calendar entry, from the newest state of the workshop. */
@Component
public final class MailWriter {

    private final LetterWriter letters;
    private final LetterHtml html;
    private final LetterText text;
    private final MessageSource messages;
    private final SenderAddresses senders;

    MailWriter(
            LetterWriter letters, LetterHtml html, LetterText text, MessageSource messages, SenderAddresses senders) {
        this.letters = letters;
        this.html = html;
        this.text = text;
        this.messages = messages;
        this.senders = senders;
    }

    public WrittenMail write(Delivery delivery, Links links) {
        Workshop workshop =
                delivery.workshop() == null ? null : delivery.workshop().workshop();
        Reader reader = Reader.of(spoken(delivery.language()), zone(delivery, workshop));
        Letter letter = letters.write(
                new Occasion(
                        delivery.purpose(),
                        delivery.news(),
                        workshop,
                        delivery.foundationId(),
                        reader,
                        delivery.name(),
                        delivery.recipientId(),
                        delivery.recipientGeneration()),
                links);
        return new WrittenMail(
                delivery,
                letter,
                reader.locale(),
                text.write(letter, reader.locale()),
                html.write(letter, reader.locale()),
                workshop == null ? null : calendar(delivery, workshop, letter, reader.locale(), links));
    }

    // Dates in one language among words of another read badly: where we lack hers, everything is in the words' own.
    private Locale spoken(String language) {
        Locale hers = Locale.forLanguageTag(language);
        Locale words = Locale.forLanguageTag(messages.getMessage("mail.language", null, hers));
        return words.getLanguage().equals(hers.getLanguage()) ? hers : words;
    }

    private static ZoneId zone(Delivery delivery, @Nullable Workshop workshop) {
        if (delivery.timeZone() != null) {
            return ZoneId.of(delivery.timeZone());
        }
        return workshop == null ? ZoneOffset.UTC : ZoneId.of(workshop.timeZone());
    }

    private @Nullable CalendarEntry calendar(
            Delivery delivery, Workshop workshop, Letter letter, Locale locale, Links links) {
        if (delivery.calendar() == null || delivery.participationId() == null) {
            return null;
        }
        int generation = delivery.news().generation();
        String join = links.personal("/join", Kind.PARTICIPATION, delivery.participationId(), generation);
        String page = links.personal("/registrations", Kind.PARTICIPATION, delivery.participationId(), generation);
        return new CalendarEntry(
                delivery.calendar(),
                delivery.participationId() + "@" + senders.domain(),
                delivery.calendarSequence(),
                workshop.startsAt(),
                workshop.endsAt(),
                workshop.title(),
                messages.getMessage("calendar.description", new Object[] {page, join}, locale),
                join,
                workshop.hostFor(delivery.foundationId()).map(Host::name).orElse(letter.sender()),
                senders.of(delivery),
                delivery.name() == null ? delivery.address() : delivery.name(),
                delivery.address());
    }
}
