package org.convene.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an owner tells the state of its aggregates again; one bean for each topic that it owns. */
public interface Restatement {

    String topic();

    /** The type of the events, {@code WorkshopRestated} for instance. */
    String type();

    /** The next keys in ascending order after the given one ({@code null}: from the start); empty at the end. */
    List<UUID> keysAfter(@Nullable UUID after, int limit);

    /**
     * What consumers need to know of the aggregate, as it is now; {@code null} if it is gone.
     *
     * <p>Called inside a transaction that holds the aggregate's number, so that state and number belong together.
     */
    @Nullable Object stateOf(UUID key);
}
