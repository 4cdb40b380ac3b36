package org.convene.web.reader;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How somebody reads: her language (with the region that dates are written by) and her zone.
 *
 * @param zoneKnown false while the zone is only assumed, so that a page names it and asks
 */
public record Reader(Locale locale, ZoneId zone, boolean zoneKnown) {

    /** Returns a reader whose language and zone are known from elsewhere, such as the recipient of a mail. */
    public static Reader of(Locale locale, ZoneId zone) {
        return new Reader(Languages.written(locale), zone, true);
    }
}
