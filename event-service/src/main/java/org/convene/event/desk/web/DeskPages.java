package org.convene.event.desk.web;

import java.util.List;
import org.convene.event.desk.Desk;
import org.convene.event.desk.Waiting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DeskPages {

    private final Desk desk;
    private final WorkshopViews views;
    private final PersonalLinks links;

    DeskPages(Desk desk, WorkshopViews views, PersonalLinks links) {
        this.desk = desk;
        this.views = views;
        this.links = links;
    }

    @GetMapping("/organize")
    String desk(@CurrentPerson Person person, Model model) {
        Actor actor = Actors.of(person);
        model.addAttribute(
                "waiting", desk.waitingFor(actor).stream().map(this::task).toList());
        model.addAttribute(
                "workshops",
                desk.workshops(actor).stream()
                        .map(each -> new Row(each, views.hosts(each)))
                        .toList());
        model.addAttribute("foundations", desk.foundations(actor));
        return "desk/desk";
    }

    private Task task(Waiting waiting) {
        return switch (waiting) {
            case Waiting.ForSignature(var workshop, var revision, var foundation) ->
                new Task(
                        "sign-off",
                        List.of(
                                revision.number(),
                                workshop.terms().title(),
                                foundation.profile().name()),
                        agreement(workshop));
            case Waiting.ForPublication(var workshop) ->
                new Task("publish", List.of(workshop.terms().title()), agreement(workshop));
            case Waiting.ToCarry(var workshop, var id, var generation, var asker) ->
                new Task(
                        "carry",
                        List.of(asker, workshop.terms().title()),
                        "/organize/co-organizing/" + links.token(Kind.CO_ORGANIZER, id, generation));
            case Waiting.ToJoin(var foundation, var id, var generation, var asker) ->
                new Task(
                        "join",
                        List.of(asker, foundation.profile().name()),
                        "/memberships/" + links.token(Kind.MEMBERSHIP, id, generation));
        };
    }

    private static String agreement(Workshop workshop) {
        return "/organize/workshops/" + workshop.id() + "/agreement";
    }

    /** What to do, in words of the bundle with these arguments, and where. */
    record Task(String kind, List<Object> arguments, String href) {}

    record Row(Workshop workshop, List<Foundation> hosts) {}
}
