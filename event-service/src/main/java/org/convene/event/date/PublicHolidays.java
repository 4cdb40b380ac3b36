package org.convene.event.date;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Official holidays of whole countries, as far as Jollyday knows them; of regions none. */
public final class PublicHolidays {

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The Umm al-Qura calendar of the JDK ends in it, and with it the feasts of half the countries. */
    private static final int LAST_YEAR = 2173;

    private final Map<CountryYear, Map<LocalDate, Holiday>> holidays = new ConcurrentHashMap<>();

    private record CountryYear(String country, int year) {}

    /**
     * Returns whether anything is known of the country's holidays.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public boolean knows(String country) {
        return KNOWN.contains(country);
    }

    public boolean isHoliday(String country, LocalDate day) {
        return holiday(country, day).isPresent();
    }

    /** The holiday's name, in English where the language has none. */
    public Optional<String> nameOf(String country, LocalDate day, Locale language) {
        return holiday(country, day).map(holiday -> holiday.getDescription(language));
    }

    private Optional<Holiday> holiday(String country, LocalDate day) {
        return Optional.ofNullable(holidays.computeIfAbsent(new CountryYear(country, day.getYear()), this::read)
                .get(day));
    }

    private Map<LocalDate, Holiday> read(CountryYear asked) {
        return knows(asked.country()) && asked.year() <= LAST_YEAR
                ? HolidayManager.getInstance(
                                ManagerParameters.create(asked.country().toLowerCase(Locale.ROOT)))
                        .getHolidays(Year.of(asked.year()), HolidayType.PUBLIC_HOLIDAY)
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(Holiday::getDate, holiday -> holiday, (one, _) -> one))
                : Map.of();
    }
}
