package org.convene.event.terms.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.convene.event.terms.Consent;
import org.convene.event.terms.LocalStart;
import org.convene.event.terms.Policy;
import org.convene.event.terms.Terms;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Terms as a form or a JSON body carries them.
 *
 * @param publishingConsent as {@link Consent#wireName}, like the others; left out: everyone's
 * @param offset which of two hours is meant where clocks are put back, such as {@code +02:00}; else left out
 */
public record TermsForm(
        @NotBlank(message = "{terms.language.missing}") @Language @Nullable String language,

        @NotBlank(message = "{terms.title.missing}") @Line(max = 200) @Nullable String title,

        @NotBlank(message = "{terms.purpose.missing}") @Prose(max = 5000) @Nullable String purpose,

        @Line(max = 200) @Nullable String seriesName,

        @Min(value = 1, message = "{terms.number.range}") @Max(value = 100_000, message = "{terms.number.range}") @Nullable Integer number,

        @NotNull(message = "{terms.start.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime localStart,

        @NotBlank(message = "{terms.zone.missing}") @Zone @Nullable String timeZone,

        @Nullable ZoneOffset offset,

        @NotNull(message = "{terms.duration.missing}") @Min(value = Terms.SHORTEST_MINUTES, message = "{terms.duration.range}") @Max(value = Terms.LONGEST_MINUTES, message = "{terms.duration.range}") Integer durationMinutes,

        @NotNull(message = "{terms.places.missing}") @Min(value = 0, message = "{terms.places.range}") @Max(value = Terms.MOST_PLACES, message = "{terms.places.range}") Integer roomPlaces,

        @Nullable Boolean audience,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime registrationOpens,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime registrationCloses,

        @Nullable String publishingConsent,

        @Nullable String changingConsent,

        @Nullable String callingOffConsent,

        @Nullable String mailingConsent) {

    private static final long DAYS_APART = 28;

    /** Where a field's message goes: beside the field of a page, or into problem details. */
    @FunctionalInterface
    public interface Complaints {

        void about(String field, String messageKey, Object... arguments);
    }

    public static TermsForm of(Terms terms) {
        boolean twice = LocalStart.of(terms.localStart(), terms.timeZone(), null) instanceof LocalStart.Twice;
        return new TermsForm(
                terms.language(),
                terms.title(),
                terms.purpose(),
                terms.seriesName(),
                terms.number(),
                terms.localStart(),
                terms.timeZone().getId(),
                twice ? terms.offset() : null,
                terms.durationMinutes(),
                terms.roomPlaces(),
                terms.audience(),
                terms.registrationOpens(),
                terms.registrationCloses(),
                terms.policy().publishing().wireName(),
                terms.policy().changing().wireName(),
                terms.policy().callingOff().wireName(),
                terms.policy().mailing().wireName());
    }

    /** The next edition: all the same, with the next number, on the same weekday every four weeks, after today. */
    public static TermsForm next(Terms terms, LocalDate today) {
        long passed = ChronoUnit.DAYS.between(terms.localStart().toLocalDate(), today);
        long days = DAYS_APART * (Math.max(0, passed) / DAYS_APART + 1);
        Integer number = terms.number() == null ? null : terms.number() + 1;
        return moved(terms, number, terms.localStart().plusDays(days), null);
    }

    /** The same edition at another time; registration opens and closes as long before. */
    public static TermsForm movedTo(Terms terms, Instant start) {
        ZoneOffset offset = terms.timeZone().getRules().getOffset(start);
        LocalDateTime local = LocalDateTime.ofInstant(start, offset);
        boolean twice = LocalStart.of(local, terms.timeZone(), null) instanceof LocalStart.Twice;
        return moved(terms, terms.number(), local, twice ? offset : null);
    }

    /** The same at another local start, in the first of two hours where clocks are put back; registration stays open. */
    public static TermsForm postponedTo(Terms terms, LocalDateTime local) {
        boolean twice = LocalStart.of(local, terms.timeZone(), null) instanceof LocalStart.Twice;
        ZoneOffset first = terms.timeZone().getRules().getOffset(local);
        TermsForm moved = moved(terms, terms.number(), local, twice ? first : null);
        return moved.opening(terms.registrationOpens());
    }

    private TermsForm opening(@Nullable LocalDateTime opens) {
        return new TermsForm(
                language,
                title,
                purpose,
                seriesName,
                number,
                localStart,
                timeZone,
                offset,
                durationMinutes,
                roomPlaces,
                audience,
                opens,
                registrationCloses,
                publishingConsent,
                changingConsent,
                callingOffConsent,
                mailingConsent);
    }

    private static TermsForm moved(
            Terms terms, @Nullable Integer number, LocalDateTime start, @Nullable ZoneOffset offset) {
        Duration by = Duration.between(terms.localStart(), start);
        return new TermsForm(
                terms.language(),
                terms.title(),
                terms.purpose(),
                terms.seriesName(),
                number,
                start,
                terms.timeZone().getId(),
                offset,
                terms.durationMinutes(),
                terms.roomPlaces(),
                terms.audience(),
                later(terms.registrationOpens(), by),
                later(terms.registrationCloses(), by),
                terms.policy().publishing().wireName(),
                terms.policy().changing().wireName(),
                terms.policy().callingOff().wireName(),
                terms.policy().mailing().wireName());
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime at, Duration by) {
        return at == null ? null : at.plus(by);
    }

    /** The terms, or empty and a complaint; each field by itself has been found valid before. */
    public Optional<Terms> toTerms(Complaints complaints) {
        // Each is asked, so that each that is wrong is named.
        List<Boolean> planned = List.of(
                isPlanned("localStart", localStart, complaints),
                isPlanned("registrationOpens", registrationOpens, complaints),
                isPlanned("registrationCloses", registrationCloses, complaints));
        Optional<Policy> policy = policy(complaints);
        if (planned.contains(false) || policy.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = ZoneId.of(Texts.tidy(timeZone));
        return switch (LocalStart.of(localStart, zone, offset)) {
            case LocalStart.Never never -> {
                complaints.about(
                        "localStart",
                        "terms.start.skipped",
                        localStart.toLocalTime().toString(),
                        never.last().toLocalTime().toString(),
                        never.next().toLocalTime().toString());
                yield Optional.empty();
            }
            case LocalStart.Twice twice -> {
                complaints.about(
                        "offset",
                        "terms.start.twice",
                        localStart.toLocalTime().toString(),
                        twice.first().getId(),
                        twice.second().getId());
                yield Optional.empty();
            }
            case LocalStart.Once once ->
                withWindow(
                        new Terms(
                                Texts.tidy(language),
                                Texts.tidy(title),
                                Texts.tidy(purpose),
                                Texts.orNull(seriesName),
                                number,
                                localStart,
                                zone,
                                once.offset(),
                                durationMinutes,
                                roomPlaces,
                                Boolean.TRUE.equals(audience),
                                registrationOpens,
                                registrationCloses,
                                policy.get()),
                        complaints);
        };
    }

    private Optional<Policy> policy(Complaints complaints) {
        Optional<Consent> publishing = consent("publishingConsent", publishingConsent, complaints);
        Optional<Consent> changing = consent("changingConsent", changingConsent, complaints);
        Optional<Consent> callingOff = consent("callingOffConsent", callingOffConsent, complaints);
        Optional<Consent> mailing = consent("mailingConsent", mailingConsent, complaints);
        return publishing.isEmpty() || changing.isEmpty() || callingOff.isEmpty() || mailing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Policy(publishing.get(), changing.get(), callingOff.get(), mailing.get()));
    }

    private static Optional<Consent> consent(String field, @Nullable String chosen, Complaints complaints) {
        Optional<Consent> consent =
                (chosen == null ? Optional.of(Consent.EVERYONE) : Consent.of(chosen)).filter(Consent::isPreset);
        if (consent.isEmpty()) {
            complaints.about(field, "terms.consent.unknown");
        }
        return consent;
    }

    private static boolean isPlanned(String field, @Nullable LocalDateTime at, Complaints complaints) {
        boolean planned = at == null || Terms.isPlannable(at.toLocalDate());
        if (!planned) {
            complaints.about(
                    field, "terms.time.range", Integer.toString(Terms.FIRST_YEAR), Integer.toString(Terms.LAST_YEAR));
        }
        return planned;
    }

    private static Optional<Terms> withWindow(Terms terms, Complaints complaints) {
        LocalDateTime opens = terms.registrationOpens();
        LocalDateTime closes = terms.registrationCloses();
        LocalDateTime ends = terms.localStart().plusMinutes(terms.durationMinutes());
        if (opens != null && !opens.isBefore(closes == null ? ends : closes)) {
            complaints.about("registrationOpens", "terms.opens.late");
            return Optional.empty();
        }
        if (closes != null && closes.isAfter(ends)) {
            complaints.about("registrationCloses", "terms.closes.late");
            return Optional.empty();
        }
        if (terms.roomPlaces() == 0 && !terms.audience()) {
            complaints.about("roomPlaces", "terms.places.nobody");
            return Optional.empty();
        }
        return Optional.of(terms);
    }

    /** The terms of an API call, whose complaints name the field under a prefix such as {@code terms.}. */
    public Terms orProblem(String prefix) {
        return new ApiComplaints(prefix).read(this);
    }
}
