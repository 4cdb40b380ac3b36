package org.convene.notification.dispatch.smtp;

import org.convene.messaging.worker.Work;
import org.convene.notification.mailing.Mailings;
import org.jspecify.annotations.Nullable;

/**
 * What one mail worker does: expand what is due, then send one batch.
 *
 * <p>A claim's rows stay locked until its mails are handed over and noted. Who dies in between leaves them queued: they
 * are sent again with the same Message-ID, by which a mail server or program recognises the repetition.
 */
final class MailWork implements Work {

    private static final int BATCH = 50;

    private final Mailings mailings;
    private final MailRound round;
    private final MailTransport.Connection connection;

    MailWork(Mailings mailings, MailRound.Tools tools, MailTransport.Connection connection) {
        this.mailings = mailings;
        this.round = new MailRound(tools, connection);
        this.connection = connection;
    }

    @Override
    public Outcome attempt() {
        RuntimeException unexpanded = expand();
        Outcome outcome = switch (round.run(BATCH)) {
            case MORE -> Outcome.DONE;
            case NOTHING -> Outcome.NOTHING;
            case AWAY -> Outcome.failed("the mail server doesn’t answer");
        };
        return unexpanded == null ? outcome : Outcome.failed(unexpanded);
    }

    @Override
    public void close() {
        connection.close();
    }

    /** Returns why a mailing could not be expanded, which must not hold up the mails that are queued already. */
    private @Nullable RuntimeException expand() {
        try {
            boolean more;
            do {
                more = mailings.expandSome();
            } while (more);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
