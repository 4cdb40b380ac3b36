package org.convene.notification.dispatch.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.messaging.Outbox;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.letter.web.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One claim: its mails are written, handed over and noted in one transaction. */
final class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final String TOPIC = "notification-service.deliveries.v1";

    private final Tools tools;
    private final MailTransport.Connection connection;

    MailRound(Tools tools, MailTransport.Connection connection) {
        this.tools = tools;
        this.connection = connection;
    }

    /** What every round works with. */
    record Tools(
            Deliveries deliveries,
            MailWriter writer,
            Links links,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {}

    /** Whether it is worth to look again at once; not so if nothing more is there. */
    enum Outcome {
        MORE,
        NOTHING,
        AWAY
    }

    Outcome run(int batch) {
        return Objects.requireNonNull(tools.transaction().execute(status -> {
            List<Delivery> claimed = tools.deliveries().claim(batch);
            List<Delivery> accepted = new ArrayList<>();
            boolean away = false;
            for (Delivery delivery : claimed) {
                MailTransport.Answer answer = hand(delivery);
                switch (answer) {
                    case MailTransport.Answer.Accepted _ -> accepted.add(delivery);
                    case MailTransport.Answer.Refused refused -> bounce(delivery, refused.reason());
                    case MailTransport.Answer.Unwritable _ ->
                        tools.deliveries().failed(delivery, MailTransport.UNWRITABLE);
                    case MailTransport.Answer.Later later ->
                        tools.deliveries()
                                .postpone(delivery, tools.clock().instant().plus(pause(delivery)), later.reason());
                    case MailTransport.Answer.Away _ -> away = true;
                }
                if (away) {
                    break;
                }
            }
            tools.deliveries().accepted(accepted);
            if (away) {
                return Outcome.AWAY;
            }
            return claimed.size() < batch ? Outcome.NOTHING : Outcome.MORE;
        }));
    }

    // One mail that can't be written must not hold up the others: it stands in the ledger, to be sent again once
    // mended.
    private MailTransport.Answer hand(Delivery delivery) {
        WrittenMail mail;
        try {
            mail = tools.writer().write(delivery, tools.links());
        } catch (RuntimeException e) {
            log.error("Delivery {} for {} can't be written", delivery.id(), delivery.purpose(), e);
            return new MailTransport.Answer.Unwritable(e.getClass().getSimpleName());
        }
        return connection.send(mail);
    }

    private void bounce(Delivery delivery, String reason) {
        tools.deliveries().failed(delivery, reason);
        tools.outbox()
                .tell(
                        TOPIC,
                        delivery.id(),
                        "DeliveryBounced",
                        new DeliveryBounced(
                                delivery.id(),
                                delivery.purpose().name(),
                                delivery.address(),
                                delivery.workshop() == null
                                        ? null
                                        : delivery.workshop().workshop().workshopId(),
                                delivery.invitationId(),
                                delivery.participationId(),
                                reason));
    }

    private static Duration pause(Delivery delivery) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts(), 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
