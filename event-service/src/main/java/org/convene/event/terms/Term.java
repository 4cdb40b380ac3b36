package org.convene.event.terms;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the terms, by the name that it has in events. */
public enum Term {
    HOSTS("hosts"),
    TITLE("title"),
    PURPOSE("purpose"),
    START("start"),
    TIME_ZONE("timeZone"),
    DURATION("duration"),
    ROOM_PLACES("roomPlaces"),
    AUDIENCE("audience"),
    REGISTRATION_OPENS("registrationOpens"),
    REGISTRATION_CLOSES("registrationCloses"),
    SERIES("series"),
    LANGUAGE("language"),
    PUBLISHING("publishingConsent"),
    CHANGING("changingConsent"),
    CALLING_OFF("callingOffConsent"),
    MAILING("mailingConsent");

    private final String wireName;

    Term(String wireName) {
        this.wireName = wireName;
    }

    /** The term of this wire name; empty if none has it. */
    public static Optional<Term> named(String wireName) {
        return Arrays.stream(values())
                .filter(term -> term.wireName.equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return wireName;
    }

    /** The value in machine form; empty if there is none, and for the hosts, who are not in the terms themselves. */
    public String of(Terms terms) {
        return Objects.toString(
                switch (this) {
                    case HOSTS -> null;
                    case TITLE -> terms.title();
                    case PURPOSE -> terms.purpose();
                    case START ->
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                terms.localStart().atOffset(terms.offset()));
                    case TIME_ZONE -> terms.timeZone().getId();
                    case DURATION -> terms.durationMinutes();
                    case ROOM_PLACES -> terms.roomPlaces();
                    case AUDIENCE -> terms.audience();
                    case REGISTRATION_OPENS -> terms.registrationOpens();
                    case REGISTRATION_CLOSES -> terms.registrationCloses();
                    case SERIES -> series(terms);
                    case LANGUAGE -> terms.language();
                    case PUBLISHING -> terms.policy().publishing().wireName();
                    case CHANGING -> terms.policy().changing().wireName();
                    case CALLING_OFF -> terms.policy().callingOff().wireName();
                    case MAILING -> terms.policy().mailing().wireName();
                },
                "");
    }

    /** Whether it is a consent, and everyone's. */
    public boolean isUsual(Terms terms) {
        return compareTo(LANGUAGE) > 0 && of(terms).equals(Consent.EVERYONE.wireName());
    }

    private static @Nullable String series(Terms terms) {
        return terms.seriesName() == null || terms.number() == null
                ? terms.seriesName()
                : terms.seriesName() + " " + terms.number();
    }
}
