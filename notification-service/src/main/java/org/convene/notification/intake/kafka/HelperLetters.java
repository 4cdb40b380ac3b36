package org.convene.notification.intake.kafka;

import java.util.List;
import java.util.Optional;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.intake.kafka.WorkshopEvents.HelperNamed;
import org.convene.notification.intake.kafka.WorkshopEvents.NamedHelper;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopTold;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Helper;
import org.convene.notification.workshop.Helpers;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps who helps with a workshop, and writes to who was named. */
@Component
class HelperLetters {

    private final Helpers helpers;
    private final Accounts accounts;
    private final Deliveries deliveries;

    HelperLetters(Helpers helpers, Accounts accounts, Deliveries deliveries) {
        this.helpers = helpers;
        this.accounts = accounts;
        this.deliveries = deliveries;
    }

    /** Hears of who helps. */
    void listen(WorkshopTopic topic) {
        topic.on("HelperNamed", HelperNamed.class, this::named)
                .on("HelpersChanged", WorkshopTold.class, (event, told) -> known(told.workshop(), told.helpers()));
    }

    /** Events that do not say who helps change nothing about it. */
    void known(Workshop workshop, @Nullable List<Helper> told) {
        if (told != null) {
            helpers.replace(workshop.workshopId(), told);
        }
    }

    private void named(IncomingEvent event, HelperNamed told) {
        known(told.workshop(), told.helpers());
        NamedHelper named = told.helper();
        Optional<Account> account = accounts.at(named.address());
        deliveries.queue(List.of(new NewDelivery(
                Purpose.HELPER_NAMED,
                event.id().toString(),
                named.address(),
                null,
                account.map(Account::language).orElse(named.language()),
                account.map(Account::timeZone).orElse(null),
                told.workshop().workshopId(),
                new Position(event.epoch(), event.sequence()),
                named.foundationId(),
                null,
                null,
                null,
                News.none()
                        .with("actor", named.by().name())
                        .with("actorId", named.by().personId().toString())
                        .withHost(told.workshop(), named.foundationId())
                        .with("rights", named.rights()),
                told.workshop().endsAt())));
    }
}
