package org.convene.registration.invitation.jdbc;

import java.util.UUID;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopFollower;
import org.convene.registration.workshop.WorkshopState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Issues the invitations of a workshop once it is public, batch by batch, on whichever instance comes first. */
@Component
class InvitationIssuer implements WorkshopFollower {

    private static final Logger log = LoggerFactory.getLogger(InvitationIssuer.class);

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
        invitations.toIssue().forEach(this::issue);
    }

    /** One that can't be issued now is tried again in the next turn; the others do not wait for it. */
    private void issue(UUID workshopId) {
        try {
            while (invitations.issueSome(workshopId)) {
                // The next batch has its own transaction: others get at the places in between.
                Thread.onSpinWait();
            }
        } catch (RuntimeException e) {
            log.warn("Invitations to workshop {} wait and are tried again", workshopId, e);
        }
    }
}
