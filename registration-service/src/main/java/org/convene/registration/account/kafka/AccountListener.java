package org.convene.registration.account.kafka;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.Subscription;
import org.convene.registration.account.Account;
import org.convene.registration.account.AccountAddresses;
import org.convene.registration.account.AccountChronicle;
import org.convene.registration.account.PersonalRecords;
import org.convene.registration.person.PersonAddress;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of accounts; most people here have none. */
@Configuration(proxyBeanMethods = false)
class AccountListener {

    static final List<String> STATES = List.of("AccountCreated", "AccountChanged", "AccountRestated");

    /** The fields used here; older events name no further addresses. */
    record State(UUID personId, String address, @Nullable List<String> furtherAddresses) {

        Account account() {
            return new Account(
                    personId,
                    read(address),
                    furtherAddresses == null
                            ? List.of()
                            : furtherAddresses.stream().map(State::read).toList());
        }

        private static PersonAddress read(String told) {
            Address address = Addresses.parse(told)
                    .orElseThrow(() -> new IllegalArgumentException("address: unreadable (expected: an account's)"));
            return new PersonAddress(address.given(), address.key());
        }
    }

    record AccountTold(State account) {}

    record PersonMerged(UUID personId, UUID mergedInto) {}

    record ErasureRequested(UUID personId) {}

    @Bean
    AccountChronicle accountChronicle(AccountAddresses addresses, PersonalRecords records) {
        return new AccountChronicle(addresses, records);
    }

    @Bean
    Subscription accountsTold(AccountChronicle chronicle) {
        Subscription.Builder topic = Subscription.to("gateway.accounts.v1");
        STATES.forEach(type -> topic.on(
                type,
                AccountTold.class,
                (event, told) -> chronicle.changed(told.account().account())));
        return topic.on(
                        "PersonMerged",
                        PersonMerged.class,
                        (event, told) -> chronicle.merged(told.personId(), told.mergedInto(), event.id()))
                .on(
                        "ErasureRequested",
                        ErasureRequested.class,
                        (event, told) -> chronicle.erased(told.personId(), event.id()))
                .build();
    }
}
