package org.convene.registration.invitation.jdbc;

import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopFollower;
import org.convene.registration.workshop.WorkshopState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Issues the invitations of a workshop once it is public, batch by batch, on whichever instance comes first. */
@Component
class InvitationIssuer implements WorkshopFollower {

    private final JdbcClient jdbc;
    private final Invitations invitations;

    InvitationIssuer(JdbcClient jdbc, Invitations invitations) {
        this.jdbc = jdbc;
        this.invitations = invitations;
    }

    @Override
    public void follow(Workshop workshop) {
        if (workshop.state() == WorkshopState.PUBLISHED) {
            Issuing.plan(jdbc, workshop.id());
        }
    }

    @Scheduled(fixedDelay = 200)
    void issueAll() {
        while (invitations.issueSome()) {
            // The next batch has its own transaction: others get at the places in between.
            Thread.onSpinWait();
        }
    }
}
