package org.convene.notification.intake.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Account;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of accounts, and writes to who wants to sign in. */
@Configuration(proxyBeanMethods = false)
class AccountListener {

    static final List<String> TYPES = List.of("AccountCreated", "AccountChanged", "AccountRestated");

    private final Foundations foundations;
    private final Deliveries deliveries;

    AccountListener(Foundations foundations, Deliveries deliveries) {
        this.foundations = foundations;
        this.deliveries = deliveries;
    }

    record AccountTold(Account account) {}

    record SignInRequested(UUID requestId, String address, String language, String timeZone, Instant expiresAt) {}

    @Bean
    Subscription accountsTold() {
        Subscription.Builder topic = Subscription.to("gateway.accounts.v1");
        TYPES.forEach(type -> topic.on(type, AccountTold.class, (event, told) -> foundations.replace(told.account())));
        return topic.build();
    }

    @Bean
    Subscription signInsTold() {
        return Subscription.to("gateway.sign-ins.v1")
                .on("SignInRequested", SignInRequested.class, this::write)
                .build();
    }

    private void write(IncomingEvent event, SignInRequested request) {
        deliveries.queue(List.of(new NewDelivery(
                Purpose.SIGN_IN,
                event.id().toString(),
                request.address(),
                null,
                request.language(),
                request.timeZone(),
                null,
                null,
                null,
                null,
                null,
                null,
                News.none().withLink(request.requestId(), 1),
                request.expiresAt())));
    }
}
