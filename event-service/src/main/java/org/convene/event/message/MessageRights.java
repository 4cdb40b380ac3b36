package org.convene.event.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;

/** Says who may write to a workshop's people, and who may answer to what others want to write: the one place that is asked. */
public final class MessageRights {

    private final Foundations foundations;
    private final ReadWorkshops read;

    public MessageRights(Foundations foundations, ReadWorkshops read) {
        this.foundations = foundations;
        this.read = read;
    }

    /** What a person may do in the name of this foundation at this moment. */
    public Rights of(UUID personId, Workshop workshop, UUID foundationId, Instant now) {
        return Optional.of(foundationId)
                .filter(workshop::isCarriedBy)
                .flatMap(foundations::find)
                .map(host -> new Rights(
                        writingFor(personId, workshop).stream()
                                .anyMatch(each -> each.id().equals(foundationId)),
                        answers(personId, host, now)))
                .orElse(Rights.NONE);
    }

    /** In whose names a person may write: who acts for a host, and whom it lets send mail; in the order of their names. */
    public List<Foundation> writingFor(UUID personId, Workshop workshop) {
        return read.letting(workshop, personId, Right.MAIL).stream()
                .filter(host -> workshop.isCarriedBy(host.id()))
                .toList();
    }

    /** For which hosts a person may answer, in the order of their names. */
    public List<Foundation> answeringFor(UUID personId, Workshop workshop, Instant now) {
        return read.standing(workshop, personId).stream()
                .filter(host -> workshop.isCarriedBy(host.id()))
                .filter(host -> answers(personId, host, now))
                .toList();
    }

    // What binds the host is answered by who signs for it.
    private static boolean answers(UUID personId, Foundation host, Instant now) {
        return host.signing(personId, now).isPresent();
    }
}
