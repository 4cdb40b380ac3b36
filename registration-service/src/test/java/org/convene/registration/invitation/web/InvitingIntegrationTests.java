package org.convene.registration.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.registration.Samples;
import org.convene.registration.ServiceTests;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitingIntegrationTests extends ServiceTests {

    private static final UUID LEMAN = Samples.LEMAN.foundationId();

    @Autowired
    private Invitations invitations;

    @Test
    void boundsWhatOneFoundationInvitesInADayOverAllItsWorkshops() {
        int before = invitations.listedSince(LEMAN, clock.instant().minus(Duration.ofDays(1)));
        Inviting inviting = new Inviting(invitations, clock, before + 3);
        Desk first = desk();
        Desk second = desk();

        assertThat(inviting.tooFewLeft(first, LEMAN, people(4))).isEqualTo(OptionalInt.of(3));
        assertThat(inviting.tooFewLeft(first, LEMAN, people(2))).isEmpty();
        inviting.invite(first, LEMAN, people(2));
        assertThat(inviting.tooFewLeft(second, LEMAN, people(2))).isEqualTo(OptionalInt.of(1));

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(inviting.tooFewLeft(second, LEMAN, people(3))).isEmpty();
    }

    private Desk desk() {
        return new Desk(hearOf(Samples.workshop(5)), List.of(Samples.LEMAN), null);
    }

    private static InviteeList people(int many) {
        String lines = IntStream.range(0, many)
                .mapToObj(_ -> UUID.randomUUID() + "@example.org")
                .collect(Collectors.joining("\n"));
        return InviteeList.read(lines, PersonAddresses::parse);
    }
}
