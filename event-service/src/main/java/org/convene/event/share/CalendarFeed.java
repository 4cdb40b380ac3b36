package org.convene.event.share;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Workshops as an iCalendar object to subscribe to (RFC 5545, with the names of RFC 7986). It has no METHOD: nobody is
 * invited by it, and its text depends on the workshops alone.
 */
public final class CalendarFeed {

    private static final int FOLD_AT = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFeed() {}

    /**
     * Returns the text with CRLF line ends, lines folded at 75 octets, times in UTC.
     *
     * @param name what a calendar program calls the subscription
     * @param domain makes the entries' ids those of this installation
     */
    public static String write(String name, String domain, List<FeedEntry> entries) {
        CalendarFeed feed = new CalendarFeed();
        feed.lines(
                "BEGIN:VCALENDAR",
                "PRODID:-//Convene//Workshops//EN",
                "VERSION:2.0",
                "CALSCALE:GREGORIAN",
                "NAME:" + escaped(name),
                // What programs read that are older than NAME and REFRESH-INTERVAL.
                "X-WR-CALNAME:" + escaped(name),
                "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                "X-PUBLISHED-TTL:PT1H");
        entries.forEach(entry -> feed.entry(entry, domain));
        feed.lines("END:VCALENDAR");
        return feed.text.toString();
    }

    private void entry(FeedEntry entry, String domain) {
        lines(
                "BEGIN:VEVENT",
                "UID:workshop-" + entry.workshopId() + "@" + domain,
                "SEQUENCE:" + entry.sequence(),
                // Without METHOD, the stamp is when the entry was last revised (RFC 5545, 3.8.7.2).
                "DTSTAMP:" + utc(entry.changedAt()),
                "LAST-MODIFIED:" + utc(entry.changedAt()),
                "DTSTART:" + utc(entry.startsAt()),
                "DTEND:" + utc(entry.endsAt()),
                "SUMMARY:" + escaped(entry.title()),
                "DESCRIPTION:" + escaped(entry.description()),
                "LOCATION:" + escaped(entry.page()),
                "URL:" + entry.page(),
                "STATUS:" + (entry.calledOff() ? "CANCELLED" : "CONFIRMED"),
                "TRANSP:" + (entry.calledOff() ? "TRANSPARENT" : "OPAQUE"),
                "END:VEVENT");
    }

    private static String utc(Instant at) {
        return UTC.format(at);
    }

    // RFC 5545, 3.3.11
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    private void lines(String... lines) {
        for (String line : lines) {
            line(line);
        }
    }

    // RFC 5545, 3.1: at most 75 octets a line, without cutting a character in two.
    private void line(String line) {
        int octets = 0;
        int from = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int size = Character.toString(line.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD_AT) {
                text.append(line, from, at).append("\r\n ");
                from = at;
                octets = 1;
            }
            octets += size;
        }
        text.append(line, from, line.length()).append("\r\n");
    }
}
