package org.convene.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One calendar entry for one attendee as iCalendar text (RFC 5545) that a mail client acts on (RFC 5546, RFC 6047). */
public final class CalendarText {

    private static final int FOLD_AT = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** Returns the text with CRLF line ends, lines folded at 75 octets, times in UTC. */
    public static String write(CalendarEntry entry, Instant stamp) {
        CalendarText calendar = new CalendarText();
        boolean cancelled = entry.method() == CalendarMethod.CANCEL;
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("PRODID:-//Convene//Workshops//EN");
        calendar.line("VERSION:2.0");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:" + entry.method());
        calendar.line("BEGIN:VEVENT");
        calendar.line("UID:" + entry.uid());
        calendar.line("SEQUENCE:" + entry.sequence());
        calendar.line("DTSTAMP:" + UTC.format(stamp));
        calendar.line("DTSTART:" + UTC.format(entry.startsAt()));
        calendar.line("DTEND:" + UTC.format(entry.endsAt()));
        calendar.line("SUMMARY:" + escaped(entry.summary()));
        calendar.line("DESCRIPTION:" + escaped(entry.description()));
        calendar.line("LOCATION:" + escaped(entry.location()));
        calendar.line("URL:" + entry.location());
        calendar.line("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
        calendar.line("TRANSP:OPAQUE");
        calendar.line("ORGANIZER;CN=" + quoted(entry.organizerName()) + ":mailto:" + entry.organizerAddress());
        calendar.line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="
                + quoted(entry.attendeeName()) + ":mailto:" + entry.attendeeAddress());
        if (!cancelled) {
            List.of(
                            "BEGIN:VALARM",
                            "ACTION:DISPLAY",
                            "DESCRIPTION:" + escaped(entry.summary()),
                            "TRIGGER:-PT15M",
                            "END:VALARM")
                    .forEach(calendar::line);
        }
        calendar.line("END:VEVENT");
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    // RFC 5545, 3.3.11
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    // A parameter value can't hold a double quote at all (RFC 5545, 3.2), so it becomes a single one.
    private static String quoted(String value) {
        return '"' + value.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }

    // RFC 5545, 3.1: at most 75 octets a line, without cutting a character in two.
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String character = Character.toString(codePoint);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD_AT) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += size;
            at += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
