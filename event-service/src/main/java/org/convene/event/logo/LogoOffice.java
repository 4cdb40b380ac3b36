package org.convene.event.logo;

import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;

/** Lets a foundation's admins choose its logo. */
public final class LogoOffice {

    private final Foundations foundations;
    private final Logos logos;
    private final Atomically atomically;

    public LogoOffice(Foundations foundations, Logos logos, Atomically atomically) {
        this.foundations = foundations;
        this.logos = logos;
        this.atomically = atomically;
    }

    /** Returns false if there is no such foundation of which the actor is an admin. */
    public boolean mayChoose(Actor actor, UUID foundationId) {
        return foundations
                .find(foundationId)
                .filter(it -> it.isAdmin(actor.personId()))
                .isPresent();
    }

    /** Returns false, and changes nothing, for whoever is no admin at this moment. */
    public boolean choose(Actor actor, UUID foundationId, Logo logo) {
        return asAdmin(actor, foundationId, () -> logos.save(foundationId, logo));
    }

    /** Returns false, and changes nothing, for whoever is no admin at this moment. */
    public boolean remove(Actor actor, UUID foundationId) {
        return asAdmin(actor, foundationId, () -> logos.remove(foundationId));
    }

    private boolean asAdmin(Actor actor, UUID foundationId, Runnable change) {
        return atomically.run(() -> {
            boolean admin = foundations
                    .lock(foundationId)
                    .filter((Foundation it) -> it.isAdmin(actor.personId()))
                    .isPresent();
            if (admin) {
                change.run();
            }
            return admin;
        });
    }
}
