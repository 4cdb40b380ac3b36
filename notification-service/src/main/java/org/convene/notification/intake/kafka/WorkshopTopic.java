package org.convene.notification.intake.kafka;

import java.util.function.BiConsumer;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.workshop.Workshop;

/**
 * The topic of workshops, of which each event tells the workshop's whole state beside what happened.
 *
 * @param state takes over that state, before anything is made of what happened
 */
record WorkshopTopic(Subscription.Builder topic, BiConsumer<IncomingEvent, Workshop> state) {

    /** Any event of the topic. */
    interface Told {

        Workshop workshop();
    }

    <T extends Told> WorkshopTopic on(String type, Class<T> payload, BiConsumer<IncomingEvent, T> effect) {
        topic.on(type, payload, (event, told) -> {
            state.accept(event, told.workshop());
            effect.accept(event, told);
        });
        return this;
    }
}
