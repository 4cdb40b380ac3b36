package org.convene.event.desk.web;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.convene.event.foundation.web.Differing;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Term;
import org.convene.event.terms.TermChange;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.Consents;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a revision changes as its reader would say it. */
@Component
class Differences {

    private final WorkshopViews views;
    private final Times times;
    private final MessageSource messages;
    private final Consents consents;

    Differences(WorkshopViews views, Times times, MessageSource messages, Consents consents) {
        this.views = views;
        this.times = times;
        this.messages = messages;
        this.consents = consents;
    }

    List<Difference> of(Workshop workshop, Revision revision, Reader reader) {
        return said(workshop.changesBy(revision, views.names(workshop, reader)), reader);
    }

    /** What differs between terms that are no revisions of one workshop. */
    List<Difference> of(Terms before, Terms after, Reader reader) {
        return said(TermChange.between(before, after), reader);
    }

    private List<Difference> said(List<TermChange> changes, Reader reader) {
        return changes.stream()
                .map(change -> new Difference(
                        change.term().wireName(),
                        words(change.term(), change.before(), reader),
                        words(change.term(), change.after(), reader)))
                .toList();
    }

    /** What is saved beside what somebody else wants to save. */
    List<Differing> between(Terms there, Terms yours, Reader reader) {
        return TermChange.between(there, yours).stream()
                .map(change -> Differing.of(
                        "term." + change.term().wireName(),
                        words(change.term(), change.before(), reader),
                        words(change.term(), change.after(), reader)))
                .toList();
    }

    /** What is agreed on beside title and purpose, in the order in which people read it; without what is not set. */
    List<Agreed> facts(Terms terms, Reader reader) {
        return EnumSet.range(Term.START, Term.MAILING).stream()
                .filter(term -> !term.of(terms).isEmpty() && !term.isUsual(terms))
                .map(term -> new Agreed(term.wireName(), words(term, term.of(terms), reader)))
                .toList();
    }

    /** What each revision from the second on changed, newest first. */
    List<Changes> history(Workshop workshop, Reader reader) {
        return workshop.revisions().reversed().stream()
                .filter(revision -> revision.number() > 1)
                .map(revision -> new Changes(revision, of(workshop, revision, reader)))
                .toList();
    }

    private String words(Term term, String value, Reader reader) {
        if (value.isEmpty()) {
            return messages.getMessage("difference.none", null, reader.locale());
        }
        return switch (term) {
            case START -> {
                OffsetDateTime start = OffsetDateTime.parse(value);
                String there = times.local(reader, start.toLocalDateTime());
                boolean same =
                        reader.zone().getRules().getOffset(start.toInstant()).equals(start.getOffset());
                yield same
                        ? there
                        : there
                                + messages.getMessage(
                                        "difference.for-you",
                                        new Object[] {times.brief(reader, start.toInstant())},
                                        reader.locale());
            }
            case REGISTRATION_OPENS, REGISTRATION_CLOSES -> times.local(reader, LocalDateTime.parse(value));
            case TIME_ZONE -> ZoneId.of(value).getId();
            case DURATION -> times.duration(reader, Duration.ofMinutes(Long.parseLong(value)));
            case AUDIENCE -> messages.getMessage("difference.audience." + value, null, reader.locale());
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayLanguage(reader.locale());
            case PUBLISHING, CHANGING, CALLING_OFF, MAILING ->
                consents.words(Consent.of(value).orElseThrow(), reader);
            case HOSTS, TITLE, PURPOSE, ROOM_PLACES, SERIES -> value;
        };
    }

    /** One term as it is. */
    record Agreed(String term, String value) {}

    /** What one revision changes. */
    record Changes(Revision revision, List<Difference> differences) {}

    /** One term, before and after. */
    record Difference(String term, String before, String after) {}
}
