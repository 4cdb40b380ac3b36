package org.convene.event;

import java.time.Clock;
import org.convene.event.account.AccountChronicle;
import org.convene.event.account.People;
import org.convene.event.account.Traces;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Approvals;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.FollowAccounts;
import org.convene.event.foundation.FoundationEvents;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.event.foundation.Memberships;
import org.convene.event.foundation.Signers;
import org.convene.event.foundation.Signing;
import org.convene.event.helper.FollowHelpers;
import org.convene.event.workshop.EditWorkshop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what is about foundations and who acts for them. */
@Configuration(proxyBeanMethods = false)
class FoundationUseCases {

    @Bean
    ApprovalRule approvalRule(@Value("${convene.foundations.approved-by-operators:false}") boolean asked) {
        return new ApprovalRule(asked);
    }

    @Bean
    ApproveFoundations approveFoundations(
            Foundations foundations,
            Approvals approvals,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new ApproveFoundations(foundations, approvals, events, atomically, identifiers, clock);
    }

    @Bean
    FoundationEvents foundationEvents(DomainEvents events) {
        return new FoundationEvents(events);
    }

    @Bean
    FoundationOffice foundationOffice(
            Foundations foundations,
            FoundationEvents events,
            EditWorkshop workshops,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Clock clock) {
        return new FoundationOffice(foundations, events, workshops::hostChanged, atomically, identifiers, rule, clock);
    }

    @Bean
    Memberships memberships(
            Foundations foundations,
            MembershipInvitations invitations,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new Memberships(foundations, invitations, events, atomically, identifiers, clock);
    }

    @Bean
    Signers signers(Foundations foundations, Clock clock) {
        return new Signers(foundations, clock);
    }

    @Bean
    Signing signing(
            Foundations foundations,
            FoundationEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new Signing(foundations, events, atomically, identifiers, clock);
    }

    @Bean
    FollowAccounts followAccounts(Foundations foundations, FoundationEvents events, EditWorkshop workshops) {
        return new FollowAccounts(foundations, events, workshops::hostChanged);
    }

    @Bean
    AccountChronicle accountChronicle(People people, Traces traces, FollowAccounts memberships, FollowHelpers helpers) {
        return new AccountChronicle(people, traces, memberships, helpers);
    }
}
