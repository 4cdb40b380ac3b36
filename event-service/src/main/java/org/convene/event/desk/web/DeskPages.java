package org.convene.event.desk.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.desk.Desk;
import org.convene.event.desk.Waiting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.text.web.TextProgress;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.language.Languages;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DeskPages {

    private static final int COMING = 50;
    private static final int PAST = 20;

    private final Desk desk;
    private final WorkshopViews views;
    private final PlaceCounts places;
    private final ApprovalRule rule;
    private final PersonalLinks links;
    private final Languages languages;

    DeskPages(
            Desk desk,
            WorkshopViews views,
            PlaceCounts places,
            ApprovalRule rule,
            PersonalLinks links,
            Languages languages) {
        this.desk = desk;
        this.views = views;
        this.places = places;
        this.rule = rule;
        this.links = links;
        this.languages = languages;
    }

    /**
     * Shows what waits, and a part of her workshops.
     *
     * @param after the coming ones after this one are shown
     * @param before the past ones before this one are shown
     */
    @GetMapping("/organize")
    String desk(
            @CurrentPerson Person person,
            Reader reader,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Actor actor = Actors.of(person);
        List<Foundation> hers = desk.foundations(actor);
        model.addAttribute(
                "waiting",
                Stream.concat(
                                desk.waitingFor(actor, hers).stream(),
                                person.operator() ? desk.waitingForOperators().stream() : Stream.empty())
                        .map(waiting -> task(waiting, reader))
                        .toList());
        Page<Workshop> coming = page(desk.coming(hers, spot(after), COMING + 1), COMING);
        Page<Workshop> past = page(desk.past(hers, spot(before), PAST + 1), PAST);
        model.addAttribute("coming", rows(coming.items(), reader));
        model.addAttribute("later", coming.next());
        model.addAttribute("past", rows(past.items(), reader));
        model.addAttribute("earlier", past.next());
        model.addAttribute("helping", rows(desk.helping(actor), reader));
        model.addAttribute("turned", after != null || before != null);
        model.addAttribute(
                "held", hers.stream().filter(rule::holds).map(Foundation::id).collect(Collectors.toSet()));
        model.addAttribute("foundations", ShownNames.in(hers, reader));
        return "desk/desk";
    }

    private static WorkshopFilter.@Nullable Spot spot(@Nullable String cursor) {
        Cursor read = Cursor.read(cursor, 2);
        return read == null ? null : new WorkshopFilter.Spot(read.instant(0), read.uuid(1));
    }

    private static Page<Workshop> page(List<Workshop> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(last.terms().startsAt(), last.id()));
    }

    private List<Row> rows(List<Workshop> workshops, Reader reader) {
        Map<UUID, List<Foundation>> hosts = views.hosts(workshops, reader);
        Map<UUID, PlaceCount> counts =
                places.of(workshops.stream().map(Workshop::id).toList());
        return workshops.stream()
                .map(each -> new Row(
                        each,
                        ShownTexts.of(each, reader),
                        TextProgress.of(each, languages),
                        hosts.getOrDefault(each.id(), List.of()),
                        counts.get(each.id()),
                        each.proposal().orElse(null)))
                .toList();
    }

    private Task task(Waiting waiting, Reader reader) {
        return switch (waiting) {
            case Waiting.ForSignature(var workshop, var revision, var foundation) ->
                new Task(
                        "sign-off",
                        List.of(
                                revision.number(),
                                title(workshop, reader),
                                ShownNames.of(foundation.profile(), reader)),
                        agreement(workshop),
                        revision);
            case Waiting.ForFrame(var workshop, var revision, var foundation) ->
                new Task(
                        "sign-frame",
                        List.of(
                                revision.number(),
                                String.valueOf(revision.terms().usual().seriesName()),
                                ShownNames.of(foundation.profile(), reader)),
                        "/organize/workshops/" + workshop.id() + "/series",
                        null);
            case Waiting.ForMessage(var workshop, var message, var foundation) ->
                new Task(
                        "message",
                        List.of(
                                message.personName(),
                                title(workshop, reader),
                                ShownNames.of(foundation.profile(), reader)),
                        "/organize/workshops/" + workshop.id() + "/messages#" + message.id(),
                        null);
            case Waiting.ForPublication(var workshop) ->
                new Task("publish", List.of(title(workshop, reader)), agreement(workshop), null);
            case Waiting.ForVote(var workshop, var hours) ->
                new Task(
                        "vote",
                        List.of(hours, title(workshop, reader)),
                        "/organize/workshops/" + workshop.id() + "/hours#votes",
                        null);
            case Waiting.ToCarry(var workshop, var id, var generation, var asker) ->
                new Task(
                        "carry",
                        List.of(asker, title(workshop, reader)),
                        "/organize/co-organizing/" + links.token(Kind.CO_ORGANIZER, id, generation),
                        null);
            case Waiting.ForApproval(var foundation) ->
                new Task(
                        "approve",
                        List.of(ShownNames.of(foundation.profile(), reader)),
                        "/operate/events/foundations/" + foundation.id(),
                        null);
            case Waiting.ToJoin(var foundation, var id, var generation, var asker) ->
                new Task(
                        "join",
                        List.of(asker, ShownNames.of(foundation.profile(), reader)),
                        "/memberships/" + links.token(Kind.MEMBERSHIP, id, generation),
                        null);
        };
    }

    private static String title(Workshop workshop, Reader reader) {
        return ShownTexts.of(workshop, reader).title().text();
    }

    private static String agreement(Workshop workshop) {
        return "/organize/workshops/" + workshop.id() + "/agreement";
    }

    /** What to do, in words of the bundle with these arguments, where, and about which proposal if it is about one. */
    record Task(
            String kind,
            List<Object> arguments,
            String href,
            @Nullable Revision revision) {}

    /** A workshop with what is to be told of it at a glance. */
    record Row(
            Workshop workshop,
            ShownTexts text,
            List<TextProgress> progress,
            List<Foundation> hosts,
            @Nullable PlaceCount places,
            @Nullable Revision proposal) {}
}
