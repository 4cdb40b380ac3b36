package org.convene.event.workshop;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.foundation.Acting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Capacity;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.jspecify.annotations.Nullable;

/** Who may see which workshop: what isn't published is known to its hosts alone, and to whom they let help. */
public final class ReadWorkshops {

    private final Workshops workshops;
    private final Foundations foundations;
    private final Helpers helpers;

    public ReadWorkshops(Workshops workshops, Foundations foundations, Helpers helpers) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.helpers = helpers;
    }

    /** For who has shown before that she may see it. */
    public Optional<Workshop> find(UUID workshopId) {
        return workshops.find(workshopId);
    }

    /** Empty if there is none or the person acts for none of its hosts: both look the same from outside. */
    public Optional<Workshop> forHost(UUID workshopId, UUID personId) {
        return workshops
                .find(workshopId)
                .filter(workshop -> !standing(workshop, personId).isEmpty());
    }

    /** Empty if there is none or nobody lets the person do this with it. */
    public Optional<Workshop> letting(UUID workshopId, UUID personId, Right right) {
        return workshops
                .find(workshopId)
                .filter(workshop -> rights(workshop, personId).contains(right));
    }

    /** Empty if there is none or the person neither acts for one of its hosts nor helps. */
    public Optional<Workshop> forHelper(UUID workshopId, UUID personId) {
        return workshops
                .find(workshopId)
                .filter(workshop -> !rights(workshop, personId).isEmpty());
    }

    /** Empty if there is none or it is not for this person's eyes. */
    public Optional<Workshop> visible(UUID workshopId, @Nullable UUID personId) {
        return workshops
                .find(workshopId)
                .filter(workshop -> workshop.wasPublished()
                        || (personId != null && !rights(workshop, personId).isEmpty()));
    }

    /** The foundations for which a person may act on a workshop, in the order of their names. */
    public List<Foundation> standing(Workshop workshop, UUID personId) {
        return foundations.of(personId).stream()
                .filter(foundation -> workshop.entitled().contains(foundation.id()))
                .toList();
    }

    /** The hosts for which a person may do this: those she acts for and those that let her, in the order of their names. */
    public List<Foundation> letting(Workshop workshop, UUID personId, Right right) {
        Set<UUID> hosts =
                standing(workshop, personId).stream().map(Foundation::id).collect(Collectors.toSet());
        helping(workshop, personId).stream()
                .filter(helper -> helper.may(right))
                .forEach(helper -> hosts.add(helper.foundationId()));
        return foundations.find(hosts);
    }

    /** What a person may do with a workshop: who acts for a host all of it, others what they were let. */
    public Set<Right> rights(Workshop workshop, UUID personId) {
        return standing(workshop, personId).isEmpty()
                ? helping(workshop, personId).stream()
                        .flatMap(helper -> helper.rights().stream())
                        .collect(Collectors.toSet())
                : EnumSet.allOf(Right.class);
    }

    /** The hosts that a person helps with a workshop: those for which she was named and which still carry it. */
    public List<Helper> helping(Workshop workshop, UUID personId) {
        return helpers.of(workshop.id(), personId).stream()
                .filter(helper -> workshop.entitled().contains(helper.foundationId()))
                .toList();
    }

    /** For which host somebody does this, and in what capacity; empty if she may not. */
    public Optional<Acting> acting(Workshop workshop, Actor actor, Right right) {
        return standing(workshop, actor.personId()).stream()
                .map(foundation -> new Acting(foundation.id(), actor))
                .findFirst()
                .or(() -> helping(workshop, actor.personId()).stream()
                        .filter(helper -> helper.may(right))
                        .map(helper -> new Acting(helper.foundationId(), actor.acting(Capacity.HELPER)))
                        .findFirst());
    }
}
