package org.convene.web.page;

import java.text.Collator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.reader.Zones;

/** What people choose from, in the reader's language and order: the bean {@code choices} of templates. */
public final class Choices {

    private final Times times;
    private final Clock clock;
    private final Languages languages;

    Choices(Times times, Clock clock, Languages languages) {
        this.times = times;
        this.clock = clock;
        this.languages = languages;
    }

    /** Returns all countries (ISO 3166-1 alpha-2). */
    public List<Choice> countries(Reader reader) {
        return sorted(
                reader,
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream(),
                code -> Locale.of("", code).getDisplayCountry(reader.locale()));
    }

    /** Returns the languages in which Convene writes. */
    public List<Choice> languages(Reader reader) {
        return sorted(
                reader,
                languages.offered().stream().map(Locale::toLanguageTag),
                tag -> languages.name(Locale.forLanguageTag(tag)));
    }

    /** Returns all zones with a city, such as {@code Tashkent, UTC+5 (Asia)}. */
    public List<Choice> zones(Reader reader) {
        Instant now = clock.instant();
        return sorted(reader, Zones.all().stream(), id -> zone(reader, id, now));
    }

    /** Returns the days of the week, from the one with which the reader's begins. */
    public List<Choice> weekdays(Reader reader) {
        DayOfWeek first = WeekFields.of(reader.locale()).getFirstDayOfWeek();
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(first::plus)
                .map(day -> new Choice(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale())))
                .toList();
    }

    private String zone(Reader reader, String id, Instant now) {
        String name = times.zoneName(reader, ZoneId.of(id), now);
        int slash = id.indexOf('/');
        return slash < 0 ? name : name + " (" + id.substring(0, slash) + ")";
    }

    private static List<Choice> sorted(Reader reader, Stream<String> values, Function<String, String> label) {
        Collator order = Collator.getInstance(reader.locale());
        return values.map(value -> new Choice(value, label.apply(value)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }
}
