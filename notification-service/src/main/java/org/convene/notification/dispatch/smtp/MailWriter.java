package org.convene.notification.dispatch.smtp;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.notification.calendar.CalendarEntry;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.News;
import org.convene.notification.letter.web.Letter;
import org.convene.notification.letter.web.LetterHtml;
import org.convene.notification.letter.web.LetterText;
import org.convene.notification.letter.web.LetterWriter;
import org.convene.notification.letter.web.Links;
import org.convene.notification.letter.web.Occasion;
import org.convene.notification.letter.web.WorkshopWords;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.web.language.Languages;
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
    private final ListedPlaces places;
    private final ToldWorkshops told;
    private final ToldMessages messagesTold;
    private final Languages languages;

    MailWriter(
            LetterWriter letters,
            LetterHtml html,
            LetterText text,
            MessageSource messages,
            SenderAddresses senders,
            ListedPlaces places,
            ToldWorkshops told,
            ToldMessages messagesTold,
            Languages languages) {
        this.letters = letters;
        this.html = html;
        this.text = text;
        this.messages = messages;
        this.senders = senders;
        this.places = places;
        this.told = told;
        this.messagesTold = messagesTold;
        this.languages = languages;
    }

    /** Writes it in its recipient's language. */
    public WrittenMail write(Delivery delivery, Links links) {
        // Hers, even where Convene does not speak it: a workshop's own words may be there.
        Locale spoken = spoken(delivery.language());
        return write(delivery, links, spoken, List.of(Locale.forLanguageTag(delivery.language()), spoken));
    }

    /** Writes it as its recipient would have got it in this offered language. */
    public WrittenMail write(Delivery delivery, Links links, Locale language) {
        return write(delivery, links, language, List.of(language));
    }

    private WrittenMail write(Delivery delivery, Links links, Locale language, List<Locale> reads) {
        Workshop workshop = delivery.workshop() == null
                ? null
                : WorkshopWords.in(delivery.workshop().workshop(), reads);
        Reader reader = new Reader(Languages.written(language), zone(delivery, workshop), true, reads);
        Letter letter = letters.write(
                new Occasion(
                        delivery.purpose(),
                        messagesTold.in(delivery.purpose(), delivery.news(), reads),
                        workshop,
                        delivery.foundationId(),
                        reader,
                        delivery.name(),
                        delivery.recipientId(),
                        delivery.recipientGeneration(),
                        places.of(delivery.news()).stream()
                                .map(place -> place.in(reads))
                                .toList(),
                        told.of(delivery.news(), reads)),
                links);
        return new WrittenMail(
                delivery,
                letter,
                languages.spoken(reader.locale()),
                text.write(letter, reader.locale()),
                html.write(letter, reader.locale()),
                workshop == null ? null : calendar(delivery, workshop, letter, reader.locale(), links));
    }

    // Dates in one language among words of another read badly: where we lack hers, everything is in the words' own.
    private Locale spoken(String language) {
        Locale hers = Locale.forLanguageTag(language).stripExtensions();
        return languages.find(language).isPresent() ? hers : Languages.DEFAULT;
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
        if (delivery.news().find("session").isPresent()) {
            return ofSession(delivery, delivery.participationId(), workshop, letter, locale, links);
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

    /** A speaker's entry is of her session alone, and leads to her own page. */
    private CalendarEntry ofSession(
            Delivery delivery, UUID invitation, Workshop workshop, Letter letter, Locale locale, Links links) {
        News session = delivery.news().find("session").orElseThrow();
        String page = links.personal(
                "/organize/speaking", Kind.SPEAKER, invitation, delivery.news().generation());
        return new CalendarEntry(
                requireNonNull(delivery.calendar()),
                invitation + "@" + senders.domain(),
                delivery.calendarSequence(),
                Instant.parse(session.text("startsAt")),
                Instant.parse(session.text("endsAt")),
                session.text("title") + " · " + workshop.title(),
                messages.getMessage("calendar.description.speaker", new Object[] {page}, locale),
                page,
                workshop.hostFor(delivery.foundationId()).map(Host::name).orElse(letter.sender()),
                senders.of(delivery),
                delivery.name() == null ? delivery.address() : delivery.name(),
                delivery.address());
    }
}
