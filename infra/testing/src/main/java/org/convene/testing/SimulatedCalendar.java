package org.convene.testing;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A person's calendar that applies the mails she got, as calendar programs do (RFC 5546, 2.1.5 and 3.2). */
public final class SimulatedCalendar {

    private static final Pattern METHOD_OF_PART = Pattern.compile(
            "text/calendar[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*method=\"?(\\w+)", Pattern.CASE_INSENSITIVE);

    private final String owner;
    private final Map<String, CalendarEntry> entries = new TreeMap<>();
    private final Map<String, CalendarEntry> latest = new HashMap<>();

    /** A calendar of the person with this address, without an entry. */
    public SimulatedCalendar(String owner) {
        this.owner = owner;
    }

    /** Returns what the calendar of this person looks like once all her mails are applied in the order of their arrival. */
    public static SimulatedCalendar of(TestMailbox mailbox, String owner) {
        var calendar = new SimulatedCalendar(owner);
        mailbox.mailsTo(owner).reversed().forEach(calendar::apply);
        return calendar;
    }

    /** Applies a mail; one without a calendar part changes nothing. */
    public void apply(ReceivedMail mail) {
        if (!mail.calendar().isBlank()) {
            var entry = CalendarEntry.read(mail.calendar());
            var part = METHOD_OF_PART.matcher(mail.raw());
            if (!part.find() || !part.group(1).equalsIgnoreCase(entry.method())) {
                throw new AssertionError("method of the MIME part: " + (part.hasMatch() ? part.group(1) : "none")
                        + " (expected: " + entry.method() + ")");
            }
            apply(entry);
        }
    }

    void apply(CalendarEntry entry) {
        if (!entry.attendee().equalsIgnoreCase(owner)) {
            throw new AssertionError("attendee: " + entry.attendee() + " (expected: " + owner + ")");
        }
        var known = latest.get(entry.uid());
        if (known != null && !known.organizer().equals(entry.organizer())) {
            throw new AssertionError(
                    "organizer: " + entry.organizer() + " (expected: still " + known.organizer() + ")");
        }
        if (known != null && isOld(entry, known)) {
            return;
        }
        latest.put(entry.uid(), entry);
        switch (entry.method()) {
            case "REQUEST" -> entries.put(entry.uid(), entry);
            case "CANCEL" -> entries.remove(entry.uid());
            default -> throw new AssertionError("method: " + entry.method() + " (expected: REQUEST or CANCEL)");
        }
    }

    private static boolean isOld(CalendarEntry entry, CalendarEntry known) {
        return entry.sequence() < known.sequence()
                || (entry.sequence() == known.sequence() && entry.stamp().isBefore(known.stamp()));
    }

    /** Returns what the person sees in her calendar. */
    public Collection<CalendarEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }
}
