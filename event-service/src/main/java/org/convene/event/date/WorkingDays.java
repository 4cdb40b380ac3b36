package org.convene.event.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.convene.event.foundation.FoundationProfile;

/** Counts the working days of a foundation: by its zone, without its weekend and its country's public holidays. */
public final class WorkingDays {

    private static final int DAYS_OF_A_WEEK = DayOfWeek.values().length;

    private final PublicHolidays holidays;

    public WorkingDays(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    /**
     * Returns the midnight after so many whole working days; the day on which they begin to count is none of them. Who never
     * works has only holidays off, for else it would have no end.
     */
    public Instant endAfter(int days, Instant from, FoundationProfile profile) {
        LocalDate day = from.atZone(profile.timeZone()).toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorked(day, profile)) {
                counted++;
            }
        }
        return day.plusDays(1).atStartOfDay(profile.timeZone()).toInstant();
    }

    private boolean isWorked(LocalDate day, FoundationProfile profile) {
        boolean weekend = profile.week().isFree(day.getDayOfWeek())
                && profile.week().weekend().size() < DAYS_OF_A_WEEK;
        return !weekend && !holidays.isHoliday(profile.country(), day);
    }
}
