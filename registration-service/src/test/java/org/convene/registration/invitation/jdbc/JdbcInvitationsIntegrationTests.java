package org.convene.registration.invitation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.contracts.Contracts;
import org.convene.messaging.Restatement;
import org.convene.messaging.event.EventJson;
import org.convene.registration.Samples;
import org.convene.registration.ServiceTests;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JdbcInvitationsIntegrationTests extends ServiceTests {

    private static final UUID LEMAN = Samples.LEMAN.foundationId();
    private static final UUID TIANSHAN = Samples.TIANSHAN.foundationId();

    @Autowired
    private Invitations invitations;

    @Autowired
    private List<Restatement> restatements;

    @Test
    void invitesWhoIsOnTwoListsOnce() {
        Workshop workshop = draft();

        int first = invitations.invite(
                workshop, LEMAN, list("both-" + workshop.id() + "@example.org").invitees());
        int second = invitations.invite(
                workshop,
                TIANSHAN,
                list("BOTH-" + workshop.id() + "@Example.org", "own-" + workshop.id() + "@example.org")
                        .invitees());

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(1);
        assertThat(invitations.ofHost(workshop.id(), LEMAN, "", 10)).hasSize(1);
        assertThat(invitations.ofHost(workshop.id(), TIANSHAN, "", 10))
                .extracting(Invitation::address)
                .containsExactly("own-" + workshop.id() + "@example.org");
    }

    @Test
    void issuesAllThatWaitWhenTheWorkshopIsPublishedAndLaterOnesAtOnce() {
        Workshop workshop = draft();
        String many = IntStream.range(0, 1_200)
                .mapToObj(i -> "p" + i + "-" + workshop.id() + "@example.org")
                .collect(Collectors.joining("\n"));
        invitations.invite(workshop, LEMAN, list(many).invitees());
        assertThat(issued(workshop)).isZero();

        Workshop published = publish(workshop);
        await().atMost(Duration.ofSeconds(20)).until(() -> issued(workshop) == 1_200);

        invitations.invite(
                published,
                TIANSHAN,
                list("late-" + workshop.id() + "@example.org").invitees());
        await().atMost(Duration.ofSeconds(10)).until(() -> issued(workshop) == 1_201);
    }

    @Test
    void issuesNothingForAFoundationThatIsNoHostAnyMore() {
        Workshop workshop = draft();
        invitations.invite(
                workshop,
                UUID.randomUUID(),
                list("gone-" + workshop.id() + "@example.org").invitees());
        invitations.invite(
                workshop, LEMAN, list("here-" + workshop.id() + "@example.org").invitees());

        publish(workshop);

        await().atMost(Duration.ofSeconds(20)).until(() -> issued(workshop) == 1);
        assertThat(toldOf(workshop)).noneMatch(t -> t.payload().contains("gone-" + workshop.id()));
    }

    @Test
    void replacesTheLinkOfAnInvitationThatWasTakenBackAndSentAgain() {
        Workshop workshop = draft();
        Workshop published = publish(workshop);
        Invitation first = invite(published, "again-" + workshop.id() + "@example.org");

        assertThat(invitations.withdraw(first.id())).isTrue();
        assertThat(invitations.withdraw(first.id())).isFalse();
        invitations.invite(published, TIANSHAN, list(first.address()).invitees());
        await().atMost(Duration.ofSeconds(10)).until(() -> state(first) == InvitationState.ISSUED);

        Invitation second = invitations.find(first.id()).orElseThrow();
        assertThat(second.hostId()).isEqualTo(TIANSHAN);
        assertThat(second.linkGeneration()).isGreaterThan(first.linkGeneration());
        assertThat(told(first.id()))
                .extracting(Told::type)
                .containsExactly("InvitationIssued", "InvitationWithdrawn", "InvitationIssued");
    }

    @Test
    void tellsNothingOfAnInvitationThatWasTakenBackBeforeItWasSent() {
        Workshop workshop = draft();
        invitations.invite(
                workshop, LEMAN, list("early-" + workshop.id() + "@example.org").invitees());
        Invitation early = invitations.ofHost(workshop.id(), LEMAN, "", 1).getFirst();

        assertThat(invitations.withdraw(early.id())).isTrue();
        publish(workshop);

        assertThat(told(early.id())).isEmpty();
    }

    @Test
    void declinesOnce() {
        Workshop published = publish(draft());
        Invitation invitation = invite(published, "no-" + published.id() + "@example.org");

        assertThat(invitations.decline(invitation.id())).isTrue();
        assertThat(invitations.decline(invitation.id())).isFalse();
        assertThat(told(invitation.id()))
                .extracting(Told::type)
                .containsExactly("InvitationIssued", "InvitationDeclined");
    }

    @Test
    void restatesWhatWasTold() {
        Workshop published = publish(draft());
        Invitation invitation = invite(published, "state-" + published.id() + "@example.org");
        Restatement restatement = restatements.stream()
                .filter(r -> r.type().equals("InvitationRestated"))
                .findFirst()
                .orElseThrow();

        Object state = restatement.stateOf(invitation.id());

        assertThat(restatement.keysAfter(null, 10_000))
                .contains(invitation.id())
                .isSorted();
        assertThat(state).isNotNull();
        assertThat(Contracts.violations(restatement.topic(), restatement.type(), EventJson.write(state)))
                .isEmpty();
        assertThat(restatement.stateOf(UUID.randomUUID())).isNull();
    }

    private Invitation invite(Workshop published, String address) {
        invitations.invite(published, LEMAN, list(address).invitees());
        Invitation invitation = invitations.ofHost(published.id(), LEMAN, "", 1).getFirst();
        await().atMost(Duration.ofSeconds(10)).until(() -> state(invitation) == InvitationState.ISSUED);
        return invitation;
    }

    private InvitationState state(Invitation invitation) {
        return invitations.find(invitation.id()).orElseThrow().state();
    }

    private int issued(Workshop workshop) {
        return jdbc.sql(
                        "SELECT count(*) FROM messaging.outbox WHERE type = 'InvitationIssued' AND payload LIKE '%' || :id || '%'")
                .param("id", workshop.id().toString())
                .query(Integer.class)
                .single();
    }

    private Workshop draft() {
        return hearOf(Samples.workshop(UUID.randomUUID(), WorkshopState.AGREEING, 10, true, 3));
    }

    private Workshop publish(Workshop workshop) {
        return hearOf(Samples.workshop(workshop.id(), WorkshopState.PUBLISHED, 10, true, 7));
    }

    private static InviteeList list(String... lines) {
        return InviteeList.read(String.join("\n", lines), PersonAddresses::parse);
    }
}
