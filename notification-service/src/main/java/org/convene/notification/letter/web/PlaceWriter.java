package org.convene.notification.letter.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.convene.notification.participation.Participation;
import org.convene.notification.workshop.Workshop;
import org.convene.web.link.Kind;
import org.convene.web.reader.Reader;
import org.convene.web.reader.TimeBlock;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Lists somebody's registrations: what is to come first, then what she waits for, then what is past. */
final class PlaceWriter {

    private final MessageSource messages;
    private final Times times;

    PlaceWriter(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    private enum Group {
        COMING,
        WAITING,
        PAST
    }

    List<Letter.Place> write(List<Occasion.Place> places, Reader reader, Links links) {
        List<Letter.Place> written = new ArrayList<>();
        Group last = null;
        for (Occasion.Place place : places.stream()
                .sorted(Comparator.comparing(PlaceWriter::group).thenComparing(PlaceWriter::startsAt))
                .toList()) {
            Group group = group(place);
            String heading = group == last ? null : say(reader, "mail.place.group." + group);
            written.add(write(place, heading, reader, links));
            last = group;
        }
        return written;
    }

    private Letter.Place write(Occasion.Place place, @Nullable String heading, Reader reader, Links links) {
        Workshop workshop = place.workshop();
        return new Letter.Place(
                heading,
                workshop == null ? say(reader, "mail.place.unknown") : workshop.title(),
                workshop == null ? null : WorkshopWords.otherLanguage(workshop, reader.locale()),
                workshop == null ? "" : time(workshop, reader),
                say(reader, "mail.place." + state(place), position(place)),
                say(reader, "mail.place.open"),
                links.personal("/registrations", Kind.PARTICIPATION, place.id(), place.generation()));
    }

    private String time(Workshop workshop, Reader reader) {
        TimeBlock block = times.block(reader, workshop.startsAt(), workshop.endsAt(), List.of());
        return block.line() + " (" + block.zone() + ")";
    }

    private static Group group(Occasion.Place place) {
        if (place.over() || isCalledOff(place)) {
            return Group.PAST;
        }
        return isWaiting(place) ? Group.WAITING : Group.COMING;
    }

    private static Instant startsAt(Occasion.Place place) {
        return place.workshop() == null ? Instant.MAX : place.workshop().startsAt();
    }

    private static String state(Occasion.Place place) {
        Participation participation = place.participation();
        if (isCalledOff(place)) {
            return "called-off";
        }
        if (place.over()) {
            return "over";
        }
        if (participation == null) {
            return "moment";
        }
        if (participation.state() == Participation.State.CANCELLED) {
            return "cancelled";
        }
        if (isWaiting(place)) {
            return participation.waitingPosition() == null ? "waiting" : "waiting-at";
        }
        return participation.kind() == Participation.Kind.ROOM ? "room" : "audience";
    }

    private static boolean isCalledOff(Occasion.Place place) {
        return place.workshop() != null && place.workshop().state() == Workshop.State.CALLED_OFF;
    }

    private static boolean isWaiting(Occasion.Place place) {
        return place.participation() != null && place.participation().state() == Participation.State.WAITLISTED;
    }

    private static int position(Occasion.Place place) {
        Participation participation = place.participation();
        return participation == null || participation.waitingPosition() == null ? 0 : participation.waitingPosition();
    }

    private String say(Reader reader, String key, Object... arguments) {
        return messages.getMessage(key, arguments, reader.locale());
    }
}
