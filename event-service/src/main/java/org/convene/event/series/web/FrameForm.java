package org.convene.event.series.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.convene.event.series.FrameTerms;
import org.convene.event.series.Rhythm;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm.Complaints;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a series has beside the terms of its first edition.
 *
 * @param rhythm as {@link Rhythm#wireName}
 * @param until the last day on which there can be an edition, at most two years after the first
 * @param holidaysOff whether public holidays of a host are left out
 * @param ownText whether each edition may have a title and a purpose of its own
 * @param movesFrom the number of the edition that is moved, with all that follow; left out: all stay where they are
 */
public record FrameForm(
        @NotBlank(message = "{frame.rhythm.missing}") @Nullable String rhythm,

        @NotNull(message = "{frame.until.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate until,

        @Nullable Boolean holidaysOff,
        @Nullable Boolean ownText,
        @Nullable Integer movesFrom) {

    public static FrameForm of(FrameTerms terms) {
        return new FrameForm(terms.rhythm().wireName(), terms.until(), terms.holidaysOff(), terms.ownText(), null);
    }

    /** The whole with the terms of the first edition; empty and a complaint if they do not go together. */
    public Optional<FrameTerms> with(Terms first, Complaints complaints) {
        LocalDate day = first.localStart().toLocalDate();
        Optional<Rhythm> known = Rhythm.of(String.valueOf(rhythm));
        LocalDate latest = FrameTerms.latestUntil(day);
        if (first.seriesName() == null) {
            complaints.about("seriesName", "frame.series.missing");
        } else if (first.number() == null) {
            complaints.about("number", "frame.number.missing");
        } else if (known.isEmpty()) {
            complaints.about("rhythm", "frame.rhythm.missing");
        } else if (!known.get().canBeginOn(day)) {
            complaints.about("rhythm", "frame.rhythm." + known.get().wireName() + ".never", day.toString());
        } else if (until.isBefore(day) || until.isAfter(latest)) {
            complaints.about("until", "frame.until.range", day.toString(), latest.toString());
        } else {
            return Optional.of(new FrameTerms(
                    first, known.get(), until, Boolean.TRUE.equals(holidaysOff), Boolean.TRUE.equals(ownText)));
        }
        return Optional.empty();
    }
}
