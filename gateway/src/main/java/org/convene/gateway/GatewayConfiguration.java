package org.convene.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.ChangeAccount;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.limit.Limits;
import org.convene.gateway.signin.ConfirmSignIn;
import org.convene.gateway.signin.KnownBrowsers;
import org.convene.gateway.signin.NewBrowsers;
import org.convene.gateway.signin.RequestSignIn;
import org.convene.gateway.signin.SignInRequests;
import org.convene.gateway.signin.SignInSecrets;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.messaging.Outbox;
import org.convene.messaging.event.EventIds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the use cases together with what they need. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    RealTime realTime() {
        return Instant::now;
    }

    @Bean
    Supplier<UUID> ids(RealTime time) {
        return () -> EventIds.next(time.now());
    }

    @Bean
    Atomically atomically(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        return new Atomically() {
            @Override
            public <T> T call(Supplier<T> work) {
                return Objects.requireNonNull(template.execute(_ -> work.get()));
            }
        };
    }

    @Bean
    Teller teller(Outbox outbox) {
        return outbox::tell;
    }

    @Bean
    OpenAccount openAccount(Accounts accounts, Teller teller, Supplier<UUID> ids) {
        return new OpenAccount(accounts, teller, ids);
    }

    @Bean
    ChangeAccount changeAccount(Accounts accounts, Teller teller, Atomically atomically) {
        return new ChangeAccount(accounts, teller, atomically);
    }

    @Bean
    IssueAccessToken issueAccessToken(
            AccessTokens tokens, Teller teller, Atomically atomically, RealTime time, Supplier<UUID> ids) {
        return new IssueAccessToken(tokens, teller, atomically, time, ids);
    }

    @Bean
    RequestSignIn requestSignIn(
            SignInRequests requests,
            KnownBrowsers browsers,
            Limits limits,
            Teller teller,
            Atomically atomically,
            Clock clock,
            Supplier<UUID> ids) {
        return new RequestSignIn(requests, browsers, limits, teller, atomically, clock, ids);
    }

    @Bean
    NewBrowsers newBrowsers(
            KnownBrowsers browsers, Teller teller, Atomically atomically, Clock clock, Supplier<UUID> ids) {
        return new NewBrowsers(browsers, teller, atomically, clock, ids);
    }

    @Bean
    ConfirmSignIn confirmSignIn(
            SignInRequests requests,
            NewBrowsers browsers,
            OpenAccount openAccount,
            SignInSecrets secrets,
            Atomically atomically,
            Clock clock) {
        return new ConfirmSignIn(requests, browsers, openAccount, secrets, atomically, clock);
    }
}
