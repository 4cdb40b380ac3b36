package org.convene.event.helper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.jspecify.annotations.Nullable;

/** Tells and logs who helps. Every event names all of them whose accounts are known, with what they may do. */
public final class HelperEvents {

    private final WorkshopEvents events;
    private final Helpers helpers;
    private final JointLog log;

    public HelperEvents(WorkshopEvents events, Helpers helpers, JointLog log) {
        this.events = events;
        this.helpers = helpers;
        this.log = log;
    }

    /** She is written to. */
    void named(Workshop workshop, Helper helper, String language, Actor actor) {
        append(LogAction.HELPER_NAMED, helper, actor);
        ToldNaming naming = new ToldNaming(
                helper.id(), helper.address(), language, helper.foundationId(), helper.ordered(), ToldPerson.of(actor));
        events.tell("HelperNamed", workshop, told -> new HelperNamed(told, all(workshop.id()), naming));
    }

    void changed(Workshop workshop, Helper helper, Actor actor) {
        append(LogAction.HELPER_CHANGED, helper, actor);
        changed(workshop);
    }

    void removed(Workshop workshop, Helper helper, Actor actor) {
        append(LogAction.HELPER_REMOVED, helper, actor);
        changed(workshop);
    }

    /** Whose account a helper has is known now, or another. */
    void changed(Workshop workshop) {
        events.tell("HelpersChanged", workshop, told -> new HelpersChanged(told, all(workshop.id())));
    }

    /** What a restatement tells. */
    public Object stateOf(Workshop workshop) {
        return new HelpersChanged(events.told(workshop), all(workshop.id()));
    }

    private void append(LogAction action, Helper helper, Actor actor) {
        // Who it is stays with the host that named her.
        log.append(helper.workshopId(), Deed.of(action, helper.foundationId(), actor));
    }

    private List<ToldHelper> all(UUID workshopId) {
        return helpers.of(workshopId).stream().flatMap(ToldHelper::of).toList();
    }

    record HelperNamed(ToldWorkshop workshop, List<ToldHelper> helpers, ToldNaming helper) {}

    record HelpersChanged(ToldWorkshop workshop, List<ToldHelper> helpers) {}

    record ToldNaming(
            UUID helperId, String address, String language, UUID foundationId, List<Right> rights, ToldPerson by) {}

    record ToldHelper(UUID personId, UUID foundationId, List<Right> rights) {

        static Stream<ToldHelper> of(Helper helper) {
            @Nullable UUID person = helper.personId();
            return person == null
                    ? Stream.empty()
                    : Stream.of(new ToldHelper(person, helper.foundationId(), helper.ordered()));
        }
    }
}
