package org.convene.event.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts agree on, besides who they are.
 *
 * @param language BCP 47
 * @param localStart in {@code timeZone}; agreed as people say it, so that it stays 10:00 even if a country changes its rules
 * @param offset makes {@code localStart} an instant; chosen by people where the hour happens twice
 * @param roomPlaces how many may speak; 0 for a workshop that is only watched
 * @param audience whether others may watch
 * @param registrationOpens local in {@code timeZone}; {@code null}: as soon as it is published
 * @param registrationCloses local in {@code timeZone}; {@code null}: when it ends
 * @param policy how the hosts decide together
 */
public record Terms(
        String language,
        String title,
        String purpose,
        @Nullable String seriesName,
        @Nullable Integer number,
        LocalDateTime localStart,
        ZoneId timeZone,
        ZoneOffset offset,
        int durationMinutes,
        int roomPlaces,
        boolean audience,
        @Nullable LocalDateTime registrationOpens,
        @Nullable LocalDateTime registrationCloses,
        Policy policy) {

    public static final int SHORTEST_MINUTES = 15;
    public static final int LONGEST_MINUTES = 24 * 60;
    public static final int MOST_PLACES = 1_000_000;

    /** What lies before or after is a slip of the keyboard, and more than calendars and databases can hold. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2200;

    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59Z");

    public Terms {
        // What was stored before there were policies has none.
        policy = Objects.requireNonNullElse(policy, Policy.USUAL);
        if (durationMinutes < SHORTEST_MINUTES || durationMinutes > LONGEST_MINUTES) {
            throw new IllegalArgumentException("durationMinutes: " + durationMinutes + " (expected: 15 to 1440)");
        }
        if (roomPlaces < 0 || roomPlaces > MOST_PLACES) {
            throw new IllegalArgumentException("roomPlaces: " + roomPlaces + " (expected: >= 0)");
        }
    }

    public static boolean isPlannable(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    public static boolean isPlannable(Instant at) {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }

    public Instant startsAt() {
        return localStart.toInstant(offset);
    }

    public OffsetDateTime startsWithOffset() {
        return localStart.atOffset(offset);
    }

    public Instant endsAt() {
        return startsAt().plus(Duration.ofMinutes(durationMinutes));
    }

    /** In an hour that clocks skip it opens when they have; in one that happens twice, the first time. */
    public @Nullable Instant registrationOpensAt() {
        return instant(registrationOpens);
    }

    public @Nullable Instant registrationClosesAt() {
        return instant(registrationCloses);
    }

    public List<String> paragraphs() {
        return purpose.lines().filter(line -> !line.isBlank()).toList();
    }

    /** All terms written so that no two are written alike, for the digest in the joint log; a usual consent is not said. */
    public String statement() {
        return Arrays.stream(Term.values())
                .filter(term -> !term.isUsual(this))
                .map(term -> term.wireName() + ':' + term.of(this).length() + ':' + term.of(this))
                .collect(Collectors.joining("\n"));
    }

    /** Whether these begin later than others and differ in nothing else but when registration opens and closes. */
    public boolean isPostponementOf(Terms other) {
        return startsAt().isAfter(other.startsAt())
                && other.startingLike(this).equals(this)
                && timeZone.equals(other.timeZone);
    }

    /** The same at another local start and under another number; registration opens and closes as long before. */
    public Terms startingAt(LocalDateTime start, ZoneOffset startOffset, int edition) {
        Duration by = Duration.between(localStart, start);
        return new Terms(
                language,
                title,
                purpose,
                seriesName,
                edition,
                start,
                timeZone,
                startOffset,
                durationMinutes,
                roomPlaces,
                audience,
                registrationOpens == null ? null : registrationOpens.plus(by),
                registrationCloses == null ? null : registrationCloses.plus(by),
                policy);
    }

    /** The same about something else. */
    public Terms titled(String otherTitle, String otherPurpose) {
        return new Terms(
                language,
                otherTitle,
                otherPurpose,
                seriesName,
                number,
                localStart,
                timeZone,
                offset,
                durationMinutes,
                roomPlaces,
                audience,
                registrationOpens,
                registrationCloses,
                policy);
    }

    private Terms startingLike(Terms later) {
        return new Terms(
                language,
                title,
                purpose,
                seriesName,
                number,
                later.localStart,
                later.timeZone,
                later.offset,
                durationMinutes,
                roomPlaces,
                audience,
                later.registrationOpens,
                later.registrationCloses,
                policy);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(timeZone).toInstant();
    }
}
