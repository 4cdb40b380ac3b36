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
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopJson.HostJson;
import org.convene.event.workshop.web.WorkshopJson.PlacesJson;
import org.convene.event.workshop.web.WorkshopJson.TextJson;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
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
        return forHosts(List.of(workshop)).getFirst();
    }

    public List<WorkshopJson> forHosts(List<Workshop> workshops) {
        return json(workshops, true);
    }

    public WorkshopJson forEverybody(Workshop workshop) {
        return forEverybody(List.of(workshop)).getFirst();
    }

    public List<WorkshopJson> forEverybody(List<Workshop> workshops) {
        return json(workshops, false);
    }

    public RevisionJson revision(Workshop workshop, Revision revision) {
        return RevisionJson.of(workshop, revision, ownNames(workshop));
    }

    /** The foundations that carry it, in the order of their names: none stands before the others. */
    public List<Foundation> hosts(Workshop workshop) {
        return foundations.find(
                workshop.hosts().stream().map(Host::foundationId).toList());
    }

    /** The same under the names by which a reader knows them, in their order. */
    public List<Foundation> hosts(Workshop workshop, Reader reader) {
        return ShownNames.in(hosts(workshop), reader);
    }

    /** The same for several workshops, by their ids. */
    public Map<UUID, List<Foundation>> hosts(List<Workshop> workshops, Reader reader) {
        List<Foundation> found = foundations.find(workshops.stream()
                .flatMap(workshop -> workshop.hosts().stream())
                .map(Host::foundationId)
                .collect(Collectors.toSet()));
        List<Foundation> known = ShownNames.in(found, reader);
        return workshops.stream()
                .collect(Collectors.toMap(
                        Workshop::id,
                        workshop -> known.stream()
                                .filter(foundation -> workshop.isCarriedBy(foundation.id()))
                                .toList()));
    }

    /** The names of all foundations that a workshop mentions, now or in an earlier revision, as a reader knows them. */
    public Function<UUID, String> names(Workshop workshop, Reader reader) {
        return names(mentioned(List.of(workshop)), profile -> ShownNames.of(profile, reader));
    }

    private Function<UUID, String> ownNames(Workshop workshop) {
        return names(mentioned(List.of(workshop)), FoundationProfile::name);
    }

    private static Function<UUID, String> names(Map<UUID, Foundation> known, Function<FoundationProfile, String> name) {
        return id -> known.containsKey(id)
                ? name.apply(Objects.requireNonNull(known.get(id)).profile())
                : id.toString();
    }

    private List<WorkshopJson> json(List<Workshop> workshops, boolean forHosts) {
        Map<UUID, Foundation> known = mentioned(workshops);
        Map<UUID, PlaceCount> counts =
                places.of(workshops.stream().map(Workshop::id).toList());
        return workshops.stream()
                .map(workshop -> json(workshop, known, counts.get(workshop.id()), forHosts))
                .toList();
    }

    private static WorkshopJson json(
            Workshop workshop, Map<UUID, Foundation> known, @Nullable PlaceCount count, boolean forHosts) {
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
                                .map(revision ->
                                        RevisionJson.of(workshop, revision, names(known, FoundationProfile::name)))
                                .toList()
                        : null,
                count == null ? null : PlacesJson.of(count));
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

    private Map<UUID, Foundation> mentioned(List<Workshop> workshops) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Workshop workshop : workshops) {
            workshop.hosts().forEach(host -> ids.add(host.foundationId()));
            workshop.revisions().forEach(revision -> ids.addAll(revision.signers()));
        }
        return foundations.find(ids).stream().collect(Collectors.toMap(Foundation::id, Function.identity()));
    }
}
