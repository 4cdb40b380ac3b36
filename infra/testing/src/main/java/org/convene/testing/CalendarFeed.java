package org.convene.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** The entries of an iCalendar feed, read by a parser (ical4j) that the product doesn't use. */
public record CalendarFeed(List<Entry> entries) {

    public CalendarFeed {
        entries = List.copyOf(entries);
    }

    public static CalendarFeed read(String text) {
        try {
            return new CalendarFeed(new CalendarBuilder()
                    .build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT).stream()
                            .map(event -> new Entry(
                                    value(event, Property.UID),
                                    value(event, Property.SUMMARY),
                                    value(event, Property.STATUS)))
                            .toList());
        } catch (ParserException e) {
            throw new AssertionError("unreadable calendar:\n" + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    /** One of them; absent properties are empty. */
    public record Entry(String uid, String summary, String status) {}
}
