package org.convene.event.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.workshop.Workshop;

/** Says who may write to a workshop's people, and who may answer to what others want to write: the one place that is asked. */
public final class MessageRights {

    private final Foundations foundations;

    public MessageRights(Foundations foundations) {
        this.foundations = foundations;
    }

    /** What a person may do in the name of this foundation at this moment. */
    public Rights of(UUID personId, Workshop workshop, UUID foundationId, Instant now) {
        return Optional.of(foundationId)
                .filter(workshop::isCarriedBy)
                .flatMap(foundations::find)
                .map(host -> of(personId, host, now))
                .orElse(Rights.NONE);
    }

    /** In whose names a person may write about this workshop, in the order of their names. */
    public List<Foundation> writingFor(UUID personId, Workshop workshop, Instant now) {
        return hers(personId, workshop).stream()
                .filter(host -> of(personId, host, now).writes())
                .toList();
    }

    /** For which hosts a person may answer, in the order of their names. */
    public List<Foundation> answeringFor(UUID personId, Workshop workshop, Instant now) {
        return hers(personId, workshop).stream()
                .filter(host -> of(personId, host, now).answers())
                .toList();
    }

    private List<Foundation> hers(UUID personId, Workshop workshop) {
        return foundations.of(personId).stream()
                .filter(each -> workshop.isCarriedBy(each.id()))
                .toList();
    }

    // Whoever acts for a host may write in her name; what binds the host is answered by who signs for it.
    private static Rights of(UUID personId, Foundation host, Instant now) {
        return new Rights(
                host.member(personId).isPresent(), host.signing(personId, now).isPresent());
    }
}
