package org.convene.notification.intake.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.convene.notification.account.Erasures;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of accounts, and writes to who wants to sign in, moves to another address, or leaves. */
@Configuration(proxyBeanMethods = false)
class AccountListener {

    static final List<String> TYPES = List.of("AccountCreated", "AccountChanged", "AccountRestated");

    /** The last mail is not sent later than this: until then we would keep the address. */
    private static final Duration LAST_MAIL = Duration.ofDays(7);

    private final Accounts accounts;
    private final Erasures erasures;
    private final Deliveries deliveries;
    private final Webhooks webhooks;

    AccountListener(Accounts accounts, Erasures erasures, Deliveries deliveries, Webhooks webhooks) {
        this.accounts = accounts;
        this.erasures = erasures;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    /** The fields used here; older events name no further addresses. */
    record State(
            UUID personId, String address, @Nullable List<String> furtherAddresses, String language, String timeZone) {

        Account account() {
            return new Account(
                    personId, address, furtherAddresses == null ? List.of() : furtherAddresses, language, timeZone);
        }
    }

    record AccountTold(State account) {}

    record PersonMerged(UUID personId, UUID mergedInto) {}

    record ErasureRequested(UUID personId) {}

    record SignInRequested(UUID requestId, String address, String language, String timeZone, Instant expiresAt) {}

    /** Something that she should hear of even if she did it herself. */
    record Noticed(
            String address,
            @Nullable String name,
            String language,
            String timeZone,
            @Nullable String browser,
            @Nullable String system,
            Instant at) {}

    record ConfirmationRequested(
            UUID confirmationId,
            Purpose purpose,
            String address,
            @Nullable String name,
            @Nullable String otherAddress,
            String language,
            String timeZone,
            Instant expiresAt) {}

    @Bean
    Subscription accountsTold() {
        Subscription.Builder topic = Subscription.to("gateway.accounts.v1");
        TYPES.forEach(type -> topic.on(type, AccountTold.class, this::replace));
        return topic.on(
                        "PersonMerged",
                        PersonMerged.class,
                        (event, told) -> accounts.merge(told.personId(), told.mergedInto()))
                .on("ErasureRequested", ErasureRequested.class, this::erase)
                .build();
    }

    @Bean
    Subscription signInsTold() {
        return Subscription.to("gateway.sign-ins.v1")
                .on("SignInRequested", SignInRequested.class, this::write)
                .on("SignedInOnNewBrowser", Noticed.class, (event, told) -> warn(Purpose.NEW_BROWSER, event, told))
                .on("PasskeyAdded", Noticed.class, (event, told) -> warn(Purpose.PASSKEY_ADDED, event, told))
                .on("PasskeyRemoved", Noticed.class, (event, told) -> warn(Purpose.PASSKEY_REMOVED, event, told))
                .on("AccessTokenMade", Noticed.class, (event, told) -> warn(Purpose.ACCESS_TOKEN_MADE, event, told))
                .on(
                        "OrganisationLinked",
                        Noticed.class,
                        (event, told) -> warn(Purpose.ORGANISATION_LINKED, event, told))
                .build();
    }

    @Bean
    Subscription confirmationsTold() {
        return Subscription.to("gateway.confirmations.v1")
                .on("ConfirmationRequested", ConfirmationRequested.class, this::confirm)
                .build();
    }

    private void replace(IncomingEvent event, AccountTold told) {
        Account account = told.account().account();
        Optional<Account> moved =
                accounts.replace(account).filter(before -> !before.address().equals(account.address()));
        moved.ifPresent(before -> accounts.copyPreferences(before.address(), account.address()));
        if (!event.restated()) {
            moved.ifPresent(before -> tell(event, Purpose.ADDRESS_CHANGED, before, null));
        }
    }

    private void erase(IncomingEvent event, ErasureRequested told) {
        accounts.erase(told.personId(), event.occurredAt()).ifPresent(before -> {
            webhooks.forget(before.address());
            before.furtherAddresses().forEach(webhooks::forget);
            tell(event, Purpose.ACCOUNT_ERASED, before, event.occurredAt().plus(LAST_MAIL));
        });
    }

    private void tell(IncomingEvent event, Purpose purpose, Account before, @Nullable Instant expiresAt) {
        queue(event, purpose, before.address(), null, before.language(), before.timeZone(), News.none(), expiresAt);
    }

    private void write(IncomingEvent event, SignInRequested request) {
        if (!erasures.isOutdated(request.address(), event.occurredAt())) {
            queue(
                    event,
                    Purpose.SIGN_IN,
                    request.address(),
                    null,
                    request.language(),
                    request.timeZone(),
                    News.none().withLink(request.requestId(), 1),
                    request.expiresAt());
        }
    }

    // Whoever reads a mail to an address that is not proven yet is told nothing that somebody else has typed.
    private void confirm(IncomingEvent event, ConfirmationRequested request) {
        if (!erasures.isOutdated(request.address(), event.occurredAt())) {
            boolean hers = request.purpose() == Purpose.OLD_ADDRESS || request.purpose() == Purpose.ERASURE;
            queue(
                    event,
                    request.purpose(),
                    request.address(),
                    hers ? request.name() : null,
                    request.language(),
                    request.timeZone(),
                    News.none()
                            .withLink(request.confirmationId(), 1)
                            .with("actor", hers ? request.otherAddress() : null)
                            .with("at", request.expiresAt().toString()),
                    request.expiresAt());
        }
    }

    private void queue(
            IncomingEvent event,
            Purpose purpose,
            String address,
            @Nullable String name,
            String language,
            String timeZone,
            News news,
            @Nullable Instant expiresAt) {
        deliveries.queue(List.of(new NewDelivery(
                purpose,
                event.id().toString(),
                address,
                name,
                language,
                timeZone,
                null,
                null,
                null,
                null,
                null,
                null,
                news,
                expiresAt)));
    }

    private void warn(Purpose purpose, IncomingEvent event, Noticed told) {
        if (erasures.isOutdated(told.address(), event.occurredAt())) {
            return;
        }
        queue(
                event,
                purpose,
                told.address(),
                told.name(),
                told.language(),
                told.timeZone(),
                News.none()
                        .with("at", told.at().toString())
                        .with("browser", told.browser())
                        .with("system", told.system()),
                null);
    }
}
