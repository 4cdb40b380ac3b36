package org.convene.messaging.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.messaging.event.Envelope;

/** Does the effects of a batch in its order; those that can be done together wait until one comes that cannot join them. */
final class EffectRun {

    private final Effects effects;
    private final List<Envelope> waiting = new ArrayList<>();
    private final Set<UUID> keys = new HashSet<>();

    EffectRun(Effects effects) {
        this.effects = effects;
    }

    /** Returns false if nobody here cares about such events. */
    boolean add(Envelope event) {
        boolean joins = effects.areTogether(event);
        if (!joins || !isLike(event) || keys.contains(event.key())) {
            finish();
        }
        if (!joins) {
            return effects.apply(event);
        }
        waiting.add(event);
        keys.add(event.key());
        return true;
    }

    /** Does what still waits. */
    void finish() {
        if (!waiting.isEmpty()) {
            effects.applyTogether(List.copyOf(waiting));
            waiting.clear();
            keys.clear();
        }
    }

    private boolean isLike(Envelope event) {
        return waiting.isEmpty()
                || (waiting.getFirst().topic().equals(event.topic())
                        && waiting.getFirst().type().equals(event.type()));
    }
}
