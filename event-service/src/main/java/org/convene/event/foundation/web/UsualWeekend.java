package org.convene.event.foundation.web;

import com.ibm.icu.util.Calendar;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/** The weekend of a country by the Unicode Common Locale Data Repository, as it is when a foundation names none. */
final class UsualWeekend {

    private UsualWeekend() {}

    /**
     * Returns the days without work, in the order in which they come.
     *
     * @param country ISO 3166-1 alpha-2
     */
    static List<DayOfWeek> in(String country) {
        Calendar.WeekData week = Calendar.getWeekDataForRegion(country);
        DayOfWeek last = day(week.weekendCease);
        return Stream.concat(
                        Stream.iterate(day(week.weekendOnset), day -> day != last, day -> day.plus(1)), Stream.of(last))
                .toList();
    }

    // ICU counts from Sunday as 1.
    private static DayOfWeek day(int number) {
        return DayOfWeek.SUNDAY.plus(number - 1L);
    }
}
