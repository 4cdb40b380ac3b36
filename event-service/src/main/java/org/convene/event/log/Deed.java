package org.convene.event.log;

import java.util.UUID;
import org.convene.event.foundation.Acting;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a workshop, to be logged.
 *
 * @param foundationId for which host
 * @param personId who did it, to find her name by; not part of the chain
 * @param personName who did it; erasable
 * @param capacity in what capacity, if not in her own right
 * @param statement what exactly was agreed on, if it was an agreement; the log keeps its digest
 * @param words what was said with it; erasable
 */
public record Deed(
        LogAction action,
        @Nullable UUID foundationId,
        @Nullable UUID personId,
        @Nullable String personName,
        @Nullable Capacity capacity,
        @Nullable Integer revision,
        @Nullable String statement,
        @Nullable String words) {

    public static Deed of(LogAction action, @Nullable UUID foundationId, @Nullable Actor actor) {
        return new Deed(
                action,
                foundationId,
                actor == null ? null : actor.personId(),
                actor == null ? null : actor.name(),
                actor == null ? null : actor.capacity(),
                null,
                null,
                null);
    }

    public static Deed of(LogAction action, Acting acting) {
        return of(action, acting.foundationId(), acting.actor());
    }

    public Deed on(int number) {
        return new Deed(action, foundationId, personId, personName, capacity, number, statement, words);
    }

    public Deed stating(String agreed) {
        return new Deed(action, foundationId, personId, personName, capacity, revision, agreed, words);
    }

    public Deed saying(@Nullable String said) {
        return new Deed(action, foundationId, personId, personName, capacity, revision, statement, said);
    }
}
