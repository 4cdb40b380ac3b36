package org.convene.event.helper;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.helper.HelperOutcome.AlreadyMember;
import org.convene.event.helper.HelperOutcome.NoSuchHelper;
import org.convene.event.helper.HelperOutcome.NotAnAdmin;
import org.convene.event.helper.HelperOutcome.Over;
import org.convene.event.helper.HelperOutcome.Removed;
import org.convene.event.helper.HelperOutcome.Saved;
import org.convene.event.helper.HelperOutcome.TooMany;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;

/** Lets an admin of a host say who helps with a workshop, and what she may do; the other hosts see it in the joint log. */
public final class NameHelpers {

    /** For one host; who needs more people than this makes them members. */
    public static final int MOST = 30;

    private final Helpers helpers;
    private final Workshops workshops;
    private final Foundations foundations;
    private final HelperEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;

    public NameHelpers(
            Helpers helpers,
            Workshops workshops,
            Foundations foundations,
            HelperEvents events,
            Atomically atomically,
            Identifiers identifiers) {
        this.helpers = helpers;
        this.workshops = workshops;
        this.foundations = foundations;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
    }

    /** Named again at the same address, she may do what was said last; only the first time she is written to. */
    public HelperOutcome name(
            Actor actor, UUID workshopId, UUID foundationId, String address, Set<Right> rights, String language) {
        return atomically.run(() -> {
            // Before the workshop, as who comes to be known waits for it, too.
            Optional<UUID> person = helpers.personAt(address);
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Foundation> host = administered(actor, workshop, foundationId);
            if (host.isEmpty()) {
                return new NotAnAdmin();
            }
            if (workshop.state() == WorkshopState.CALLED_OFF) {
                return new Over();
            }
            Optional<Member> member = host.get().members().stream()
                    .filter(each -> person.filter(each.personId()::equals).isPresent()
                            || each.address().equalsIgnoreCase(address))
                    .findFirst();
            if (member.isPresent()) {
                return new AlreadyMember(member.get());
            }
            Optional<Helper> before = helpers.at(workshopId, foundationId, address);
            if (before.isPresent()) {
                return let(workshop, before.get(), rights, actor);
            }
            long named = helpers.of(workshopId).stream()
                    .filter(each -> each.foundationId().equals(foundationId))
                    .count();
            if (named >= MOST) {
                return new TooMany();
            }
            Helper helper =
                    new Helper(identifiers.next(), workshopId, foundationId, address, person.orElse(null), rights);
            helpers.save(helper);
            events.named(workshop, helper, language, actor);
            return new Saved(helper);
        });
    }

    public HelperOutcome change(Actor actor, UUID workshopId, UUID helperId, Set<Right> rights) {
        return decide(actor, workshopId, helperId, (workshop, helper) -> let(workshop, helper, rights, actor));
    }

    public HelperOutcome remove(Actor actor, UUID workshopId, UUID helperId) {
        return decide(actor, workshopId, helperId, (workshop, helper) -> {
            helpers.remove(helper.id());
            events.removed(workshop, helper, actor);
            return new Removed();
        });
    }

    private HelperOutcome decide(
            Actor actor, UUID workshopId, UUID helperId, BiFunction<Workshop, Helper, HelperOutcome> decision) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            Optional<Helper> helper = helpers.of(workshopId).stream()
                    .filter(each -> each.id().equals(helperId))
                    .findFirst();
            if (helper.isEmpty()) {
                return new NoSuchHelper();
            }
            return administered(actor, workshop, helper.get().foundationId()).isEmpty()
                    ? new NotAnAdmin()
                    : decision.apply(workshop, helper.get());
        });
    }

    private HelperOutcome let(Workshop workshop, Helper helper, Set<Right> rights, Actor actor) {
        Helper changed = helper.let(rights);
        if (!changed.equals(helper)) {
            helpers.save(changed);
            events.changed(workshop, changed, actor);
        }
        return new Saved(changed);
    }

    private Optional<Foundation> administered(Actor actor, Workshop workshop, UUID foundationId) {
        return foundations
                .find(foundationId)
                .filter(foundation -> workshop.entitled().contains(foundation.id()))
                .filter(foundation -> foundation.isAdmin(actor.personId()));
    }
}
