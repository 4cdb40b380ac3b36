package org.convene.event.workshop.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.agenda.web.DetailsForm;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.Foundations;
import org.convene.event.place.PlaceCounts;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopJson.HostJson;
import org.convene.event.workshop.web.WorkshopJson.PlacesJson;
import org.convene.event.workshop.web.WorkshopJson.TextJson;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a workshop: its hosts' names, and how full it is. */
@Component
public class WorkshopViews {

    private final Foundations foundations;
    private final PlaceCounts places;

    WorkshopViews(Foundations foundations, PlaceCounts places) {
        this.foundations = foundations;
        this.places = places;
    }

    /** With revisions, sign-offs and the meeting's address. */
    public WorkshopJson forHosts(Workshop workshop) {
        return json(workshop, true);
    }

    public WorkshopJson forEverybody(Workshop workshop) {
        return json(workshop, false);
    }

    public RevisionJson revision(Workshop workshop, Revision revision) {
        return RevisionJson.of(workshop, revision, names(workshop));
    }

    /** The foundations that carry it, in the order of their names: none stands before the others. */
    public List<Foundation> hosts(Workshop workshop) {
        return foundations.find(
                workshop.hosts().stream().map(Host::foundationId).toList());
    }

    /** The names of all foundations that a workshop mentions, now or in an earlier revision. */
    public Function<UUID, String> names(Workshop workshop) {
        Map<UUID, String> names = foundations.find(mentioned(workshop)).stream()
                .collect(Collectors.toMap(
                        Foundation::id, foundation -> foundation.profile().name()));
        return id -> names.getOrDefault(id, id.toString());
    }

    private WorkshopJson json(Workshop workshop, boolean forHosts) {
        Map<UUID, Foundation> known = foundations.find(mentioned(workshop)).stream()
                .collect(Collectors.toMap(Foundation::id, Function.identity()));
        return new WorkshopJson(
                workshop.id(),
                workshop.state(),
                TermsForm.of(workshop.terms()),
                DetailsForm.of(workshop.details(), forHosts),
                workshop.translations().beside(workshop.original()).stream()
                        .map(each -> TextJson.of(each, workshop.original()))
                        .toList(),
                workshop.hosts().stream()
                        .map(host -> host(
                                host,
                                Objects.requireNonNull(known.get(host.foundationId()))
                                        .profile()))
                        .toList(),
                workshop.terms().startsAt(),
                workshop.terms().endsAt(),
                workshop.inEffect(),
                workshop.version(),
                forHosts
                        ? workshop.revisions().stream()
                                .map(revision -> revision(workshop, revision))
                                .toList()
                        : null,
                places.of(workshop.id()).map(PlacesJson::of).orElse(null));
    }

    private static HostJson host(Host host, FoundationProfile profile) {
        return new HostJson(
                host.foundationId(),
                profile.name(),
                profile.shortName(),
                profile.country(),
                profile.timeZone().getId(),
                profile.colour(),
                host.lead());
    }

    private static Set<UUID> mentioned(Workshop workshop) {
        Set<UUID> ids = new LinkedHashSet<>();
        workshop.hosts().forEach(host -> ids.add(host.foundationId()));
        workshop.revisions().forEach(revision -> ids.addAll(revision.signers()));
        return ids;
    }
}
