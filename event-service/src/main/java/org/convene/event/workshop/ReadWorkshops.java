package org.convene.event.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.jspecify.annotations.Nullable;

/** Who may see which workshop: what isn't published is known to its hosts alone. */
public final class ReadWorkshops {

    private final Workshops workshops;
    private final Foundations foundations;

    public ReadWorkshops(Workshops workshops, Foundations foundations) {
        this.workshops = workshops;
        this.foundations = foundations;
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

    /** Empty if there is none or it is not for this person's eyes. */
    public Optional<Workshop> visible(UUID workshopId, @Nullable UUID personId) {
        return workshops
                .find(workshopId)
                .filter(workshop -> workshop.wasPublished()
                        || (personId != null && !standing(workshop, personId).isEmpty()));
    }

    /** The foundations for which a person may act on a workshop, in the order of their names. */
    public List<Foundation> standing(Workshop workshop, UUID personId) {
        return foundations.of(personId).stream()
                .filter(foundation -> workshop.entitled().contains(foundation.id()))
                .toList();
    }
}
