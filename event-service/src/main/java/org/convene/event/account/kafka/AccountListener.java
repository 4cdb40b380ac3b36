package org.convene.event.account.kafka;

import java.util.List;
import java.util.UUID;
import org.convene.event.account.Account;
import org.convene.event.account.AccountChronicle;
import org.convene.messaging.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of accounts, and says aloud when a foundation is left without anybody. */
@Configuration(proxyBeanMethods = false)
class AccountListener {

    static final List<String> STATES = List.of("AccountCreated", "AccountChanged", "AccountRestated");

    private static final Logger log = LoggerFactory.getLogger(AccountListener.class);

    private final AccountChronicle chronicle;

    AccountListener(AccountChronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** The fields used here; older events name no further addresses. */
    record State(
            UUID personId,
            String address,
            @Nullable String name,
            @Nullable List<String> furtherAddresses,
            @Nullable String timeZone) {

        Account account() {
            return new Account(
                    personId, address, name, furtherAddresses == null ? List.of() : furtherAddresses, timeZone);
        }
    }

    record AccountTold(State account) {}

    record PersonMerged(UUID personId, State account) {}

    record ErasureRequested(UUID personId) {}

    @Bean
    Subscription accountsTold() {
        Subscription.Builder topic = Subscription.to("gateway.accounts.v1");
        STATES.forEach(type -> topic.on(
                type,
                AccountTold.class,
                (event, told) -> chronicle.changed(told.account().account())));
        return topic.on(
                        "PersonMerged",
                        PersonMerged.class,
                        (event, told) -> warn(
                                chronicle.merged(told.personId(), told.account().account())))
                .on(
                        "ErasureRequested",
                        ErasureRequested.class,
                        (event, told) -> warn(chronicle.erased(told.personId())))
                .build();
    }

    private static void warn(List<UUID> abandoned) {
        abandoned.forEach(foundation -> log.warn(
                "Nobody is left to act for foundation {}: as an operator, ask somebody with POST"
                        + " /api/v1/foundations/{}/members",
                foundation,
                foundation));
    }
}
