package org.convene.notification.intake.kafka;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.convene.messaging.Subscription.Heard;
import org.convene.notification.account.Erasures;

/** What is told late of people who had themselves erased meanwhile: of them we keep no more than registration-service will. */
final class Outdated {

    private Outdated() {}

    /** Returns the events in their order, those of erased people as {@code nameless} makes them. */
    static <T> List<Heard<T>> withoutErased(
            Erasures erasures, List<Heard<T>> events, Function<T, String> address, UnaryOperator<T> nameless) {
        Erasures.Erased erased =
                erasures.among(events.stream().map(Heard::told).map(address).toList());
        return events.stream()
                .map(heard -> erased.isOutdated(
                                address.apply(heard.told()), heard.event().occurredAt())
                        ? new Heard<>(heard.event(), nameless.apply(heard.told()))
                        : heard)
                .toList();
    }
}
