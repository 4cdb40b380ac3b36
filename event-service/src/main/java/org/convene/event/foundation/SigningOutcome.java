package org.convene.event.foundation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of an attempt to say who signs; every page must render each case. */
public sealed interface SigningOutcome {

    record Saved(Foundation foundation) implements SigningOutcome {}

    record Deputized(Foundation foundation, Deputy deputy) implements SigningOutcome {}

    /** The days can't be these. */
    record WrongDays(Days why) implements SigningOutcome {}

    /** She needs nobody's right: she has her own. */
    record SignsAlready(Member member) implements SigningOutcome {}

    /** Only who signs in her own right lends it; {@code signers} are those who sign now. */
    record OnlySigners(List<Member> signers) implements SigningOutcome {}

    record OnlyAdmins() implements SigningOutcome {}

    record NoSuchMember() implements SigningOutcome {}

    /** There never was one, or it was ended. */
    record NoSuchDeputy() implements SigningOutcome {}

    /** Why nobody can stand in from one day to another. */
    enum Days {
        /** The last one comes before the first. */
        ORDER,
        /** The last one is past. */
        OVER,
        /** More than a year, or it begins in more than a year. */
        LONG;

        /** The longest that somebody stands in for another, and that it is arranged ahead. */
        public static final Period MOST = Period.ofYears(1);

        static Optional<Days> wrong(LocalDate from, LocalDate to, LocalDate today) {
            if (to.isBefore(from)) {
                return Optional.of(ORDER);
            }
            if (to.isBefore(today)) {
                return Optional.of(OVER);
            }
            // Of a year from the first of May, the thirtieth of April is the last day.
            boolean fits =
                    from.isBefore(today.plus(MOST)) && from.isAfter(today.minus(MOST)) && to.isBefore(from.plus(MOST));
            return fits ? Optional.empty() : Optional.of(LONG);
        }

        /** As message bundles name it. */
        public String key() {
            return "signing.days." + name().toLowerCase(Locale.ROOT);
        }
    }
}
