package org.convene.registration.place.web;

import org.convene.registration.participation.Participation;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.participation.web.ParticipationView;
import org.convene.registration.place.CancellationOutcome;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceDesk;
import org.convene.web.problem.Conflict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registrations/{token}")
class ParticipationApi {

    private final ParticipantLinks links;
    private final ParticipationView.Views views;
    private final PlaceDesk desk;

    ParticipationApi(ParticipantLinks links, ParticipationView.Views views, PlaceDesk desk) {
        this.links = links;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    ParticipationView participation(@PathVariable String token) {
        return views.of(links.read(token));
    }

    /** Cancelling twice is cancelling once. */
    @PostMapping("/cancellation")
    ParticipationView cancel(@PathVariable String token) {
        Participation participation = links.read(token);
        return switch (desk.cancel(new Cancellation(participation.workshopId(), participation.id()))) {
            case CancellationOutcome.Cancelled(Participation p) -> views.of(p);
            case CancellationOutcome.WasCancelled(Participation p) -> views.of(p);
            case CancellationOutcome.TooLate _ -> throw new Conflict("cancelling-too-late");
        };
    }
}
