package org.convene.gateway;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.address.AddressChanges;
import org.convene.gateway.address.ChangeAddress;
import org.convene.gateway.confirmation.Confirmations;
import org.convene.gateway.confirmation.MailedProofs;
import org.convene.gateway.confirmation.ProveConfirmation;
import org.convene.gateway.confirmation.RequestConfirmation;
import org.convene.gateway.erasure.EraseAccount;
import org.convene.gateway.limit.Limits;
import org.convene.gateway.merging.MergeAccounts;
import org.convene.gateway.organisation.OrganisationLinks;
import org.convene.gateway.organisation.TrustProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts together what a person does to her own account, and looks every minute for changes of address that are due. */
@Configuration(proxyBeanMethods = false)
class AccountUseCases {

    @Bean
    RequestConfirmation requestConfirmation(
            Confirmations confirmations, Limits limits, Teller teller, Clock clock, Supplier<UUID> ids) {
        return new RequestConfirmation(confirmations, limits, teller, clock, ids);
    }

    @Bean
    ProveConfirmation proveConfirmation(Confirmations confirmations, MailedProofs proofs, Clock clock) {
        return new ProveConfirmation(confirmations, proofs, clock);
    }

    @Bean
    ChangeAddress changeAddress(
            Accounts accounts,
            AddressChanges changes,
            Confirmations confirmations,
            RequestConfirmation request,
            ProveConfirmation prove,
            List<AboutPerson> traces,
            Teller teller,
            Atomically atomically,
            Clock clock) {
        return new ChangeAddress(accounts, changes, confirmations, request, prove, traces, teller, atomically, clock);
    }

    @Bean
    EraseAccount eraseAccount(
            Accounts accounts,
            RequestConfirmation request,
            ProveConfirmation prove,
            List<AboutPerson> traces,
            Teller teller,
            Atomically atomically) {
        return new EraseAccount(accounts, request, prove, traces, teller, atomically);
    }

    @Bean
    MergeAccounts mergeAccounts(
            Accounts accounts,
            RequestConfirmation request,
            ProveConfirmation prove,
            List<AboutPerson> traces,
            Teller teller,
            Atomically atomically) {
        return new MergeAccounts(accounts, request, prove, traces, teller, atomically);
    }

    @Bean
    TrustProvider trustProvider(
            Accounts accounts,
            OpenAccount openAccount,
            OrganisationLinks links,
            Teller teller,
            Clock clock,
            Supplier<UUID> ids) {
        return new TrustProvider(accounts, openAccount, links, teller, clock, ids);
    }

    @Configuration(proxyBeanMethods = false)
    static class DueChanges {

        private final ChangeAddress changeAddress;

        DueChanges(ChangeAddress changeAddress) {
            this.changeAddress = changeAddress;
        }

        @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
        void complete() {
            changeAddress.completeDue();
        }
    }
}
