package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.junit.jupiter.api.Test;

/** What operators say to a foundation reaches those who administer it, and nobody else. */
class ApprovalLettersIntegrationTests extends ServiceTests {

    private final UUID claire = EventIds.next(NOW);

    @Test
    void tellsTheAdminsWhyAndThatTheyMayWorkWithOthers() {
        hear(FOUNDATIONS, LEMAN, "FoundationRefused", 1, told("FoundationRefused"));
        postman.deliver();
        assertThat(MAILBOX.awaitMail("claire-" + address, "is not approved").text())
                .contains("please name the register that you stand in", "/organize/foundations/" + LEMAN);

        hear(FOUNDATIONS, LEMAN, "FoundationApproved", 2, told("FoundationApproved"));
        postman.deliver();
        assertThat(MAILBOX.awaitMail("claire-" + address, "Fondation Léman is approved")
                        .text())
                .contains("submit and publish");
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM delivery JOIN recipient r ON r.id = recipient_id
                        WHERE purpose LIKE 'FOUNDATION_%' AND r.address = ?
                        """).param("jonas-" + address).query(Integer.class).single())
                .isZero();
    }

    private String told(String type) {
        return Contracts.example(FOUNDATIONS, type)
                .replace("0196f1c0-0000-7000-8000-000000000011", claire.toString())
                .replace("claire@leman.example.org", "claire-" + address)
                .replace("jonas@leman.example.org", "jonas-" + address);
    }
}
