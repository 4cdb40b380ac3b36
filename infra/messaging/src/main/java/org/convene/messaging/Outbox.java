package org.convene.messaging;

import java.util.List;
import java.util.UUID;

/** Tells domain events: what was told here reaches every subscriber exactly when the surrounding transaction commits. */
public interface Outbox {

    /**
     * Gives the event the next number of its aggregate and keeps it until the broker has it.
     *
     * <p>The number is given under a lock on (topic, key) that lasts until the transaction ends: two people changing one
     * aggregate are told in the order of their commits.
     *
     * @throws IllegalStateException outside of a transaction: such an event could be told without its change
     */
    ToldEvent tell(String topic, UUID key, String type, Object payload);

    /**
     * Tells many events with two statements, however many they are; events of one key keep their order in the list.
     *
     * @throws IllegalStateException outside of a transaction
     */
    List<ToldEvent> tellAll(List<DomainEvent> events);
}
