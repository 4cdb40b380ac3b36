package org.convene.registration.place.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.participation.web.ParticipationView;
import org.convene.registration.person.Details;
import org.convene.registration.place.CancellationOutcome;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceDesk;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.problem.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registrations/{token}")
class ParticipationApi {

    private final ParticipantLinks links;
    private final ParticipationView.Views views;
    private final Participations participations;
    private final PlaceDesk desk;

    ParticipationApi(
            ParticipantLinks links, ParticipationView.Views views, Participations participations, PlaceDesk desk) {
        this.links = links;
        this.participations = participations;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping
    ParticipationView participation(@PathVariable String token) {
        return views.of(links.read(token));
    }

    /** What is left out stays as it is. */
    @PatchMapping
    ParticipationView change(@PathVariable String token, @Valid @RequestBody Change change) {
        Participation participation = links.read(token);
        return views.of(participations.change(participation.id(), change.applyTo(participation.details())));
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

    /** What she may change about herself. */
    record Change(
            @Line @Nullable String name,
            @Language @Nullable String language,
            @Zone @Nullable String timeZone) {

        Details applyTo(Details known) {
            return new Details(
                    Objects.requireNonNullElse(Texts.orNull(name), known.name()),
                    known.country(),
                    Objects.requireNonNullElse(Texts.orNull(language), known.language()),
                    Objects.requireNonNullElse(Texts.orNull(timeZone), known.timeZone()),
                    known.institution(),
                    known.profession());
        }
    }
}
