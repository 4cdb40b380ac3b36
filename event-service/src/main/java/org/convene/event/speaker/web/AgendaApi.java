package org.convene.event.speaker.web;

import java.util.List;
import java.util.UUID;
import org.convene.event.right.Right;
import org.convene.event.speaker.AgendaWarning;
import org.convene.event.speaker.CheckAgenda;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what is most likely a mistake in an agenda. */
@RestController
class AgendaApi {

    private final ReadWorkshops read;
    private final CheckAgenda check;

    AgendaApi(ReadWorkshops read, CheckAgenda check) {
        this.read = read;
        this.check = check;
    }

    @GetMapping("/api/v1/workshops/{id}/details/warnings")
    List<AgendaWarning> warnings(@CurrentPerson Person person, @PathVariable UUID id) {
        Workshop workshop = read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
        return check.warnings(workshop, person.id());
    }
}
