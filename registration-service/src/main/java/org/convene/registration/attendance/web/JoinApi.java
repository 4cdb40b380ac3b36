package org.convene.registration.attendance.web;

import java.net.URI;
import java.time.Clock;
import org.convene.registration.attendance.Attendances;
import org.convene.registration.attendance.Door;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Gone;
import org.convene.web.problem.TooEarly;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JoinApi {

    private final ParticipantLinks links;
    private final Workshops workshops;
    private final Attendances attendances;
    private final Clock clock;

    JoinApi(ParticipantLinks links, Workshops workshops, Attendances attendances, Clock clock) {
        this.links = links;
        this.workshops = workshops;
        this.attendances = attendances;
        this.clock = clock;
    }

    @PostMapping("/api/v1/join/{token}")
    Meeting join(@PathVariable String token) {
        Participation participation = links.read(token);
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        return switch (Door.of(workshop, participation, clock.instant())) {
            case Door.Open(URI meetingAddress) -> {
                attendances.record(participation);
                yield new Meeting(meetingAddress);
            }
            case Door.TooEarly(var opensAt) -> throw new TooEarly("doors-not-open", opensAt);
            case Door.Waiting() -> throw new Conflict("still-waiting");
            case Door.NoAddress() -> throw new Conflict("no-meeting-address");
            case Door.Cancelled() -> throw new Gone("participation-cancelled");
            case Door.CalledOff() -> throw new Gone("workshop-called-off");
            case Door.Over() -> throw new Gone("workshop-over");
        };
    }

    /** Where the workshop takes place. */
    record Meeting(URI meetingAddress) {}
}
