package org.convene.web.reader;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.web.language.Languages;

/**
 * How somebody reads: her language (with the region that dates are written by) and her zone.
 *
 * @param zoneKnown false while the zone is only assumed, so that a page names it and asks
 * @param reads the languages that she reads, best first: for what people wrote, in languages that Convene may not speak
 */
public record Reader(Locale locale, ZoneId zone, boolean zoneKnown, List<Locale> reads) {

    public Reader {
        reads = List.copyOf(reads);
    }

    /** A reader of whom no other language is known than that of her pages. */
    public Reader(Locale locale, ZoneId zone, boolean zoneKnown) {
        this(locale, zone, zoneKnown, List.of(locale));
    }

    /**
     * Returns the languages in which somebody's name is shown to her, best first: those that she prefers to the language
     * of her pages, and that one. What comes after it would put a foreign name among words that she reads well.
     */
    public List<Locale> readsNamesIn() {
        Stream<Locale> better =
                reads.stream().takeWhile(read -> !read.getLanguage().equals(locale.getLanguage()));
        return Stream.concat(better, Stream.of(locale)).toList();
    }

    /** Returns a reader whose language and zone are known from elsewhere, such as the recipient of a mail. */
    public static Reader of(Locale locale, ZoneId zone) {
        return new Reader(Languages.written(locale), zone, true);
    }
}
