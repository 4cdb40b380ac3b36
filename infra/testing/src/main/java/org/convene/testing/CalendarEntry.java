package org.convene.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationException;
import org.jspecify.annotations.Nullable;

/** The one entry of an iTIP message, read by a parser (ical4j) that the product doesn't use; absent properties are empty. */
public record CalendarEntry(
        String method,
        String uid,
        int sequence,
        Instant stamp,
        Instant startsAt,
        Instant endsAt,
        String status,
        String summary,
        String description,
        String location,
        String url,
        String organizer,
        String attendee) {

    /** Reads and validates a message as RFC 5545 and RFC 5546 ask; whatever they forbid is an error. */
    public static CalendarEntry read(String message) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(message));
            var problems = calendar.validate(true);
            if (problems.hasErrors()) {
                throw new AssertionError("calendar: " + problems.getEntries() + " (expected: valid) in\n" + message);
            }
            var events = calendar.<VEvent>getComponents(Component.VEVENT);
            if (events.size() != 1) {
                throw new AssertionError("events: " + events.size() + " (expected: 1) in\n" + message);
            }
            return of(calendar, events.getFirst());
        } catch (ParserException | ValidationException e) {
            throw new AssertionError("unreadable calendar:\n" + message, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarEntry of(Calendar calendar, VEvent event) {
        var sequence = value(event, Property.SEQUENCE);
        return new CalendarEntry(
                calendar.getProperty(Property.METHOD).map(Property::getValue).orElse(""),
                value(event, Property.UID),
                sequence.isEmpty() ? 0 : Integer.parseInt(sequence),
                required(event.getDateTimeStamp(), Property.DTSTAMP).getDate(),
                instant(required(event.getDateTimeStart(), Property.DTSTART).getDate()),
                instant(event.getEndDate(true).orElseThrow().getDate()),
                value(event, Property.STATUS),
                value(event, Property.SUMMARY),
                value(event, Property.DESCRIPTION),
                value(event, Property.LOCATION),
                value(event, Property.URL),
                address(value(event, Property.ORGANIZER)),
                address(value(event, Property.ATTENDEE)));
    }

    private static <T> T required(@Nullable T property, String name) {
        if (property == null) {
            throw new AssertionError(name + ": none (expected: one in every entry)");
        }
        return property;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static String address(String value) {
        return value.replaceFirst("(?i)^mailto:", "");
    }

    private static Instant instant(Temporal time) {
        return switch (time) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> throw new AssertionError("time: " + time + " (expected: with a zone or in UTC)");
        };
    }
}
