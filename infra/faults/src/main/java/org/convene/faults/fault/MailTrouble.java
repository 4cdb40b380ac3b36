package org.convene.faults.fault;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;
import org.convene.local.mailbox.Behaviour;
import org.convene.local.platform.Service;

/** The mail server refuses for now, is slow, or takes a mail and hangs up before it says so. */
final class MailTrouble implements Fault {

    private static final Duration SLOW = Duration.ofMillis(900);
    private static final Duration IN_THE_MIDDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT_FOR_NEXT_ATTEMPT = Duration.ofHours(1);
    private static final int HANG_UPS = 4;

    @Override
    public String name() {
        return "mail-trouble";
    }

    @Override
    public String inject(Stage stage, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                stage.mailbox().behave(Behaviour.temporarilyUnable());
                yield "the mail server refuses everything for now";
            }
            case 1 -> {
                stage.mailbox().behave(new Behaviour.Slow(SLOW));
                yield "the mail server takes its time";
            }
            default -> {
                stage.mailbox().behave(new Behaviour.Slow(SLOW));
                for (int i = 0; i < HANG_UPS; i++) {
                    Pause.of(IN_THE_MIDDLE);
                    stage.of(Service.NOTIFICATION).forEach(instance -> {
                        instance.smtp().cut();
                        instance.smtp().restore();
                    });
                }
                yield "the mail server takes mails and hangs up";
            }
        };
    }

    /** Nobody waits in real time for the next attempt at what was refused for now. */
    @Override
    public void heal(Stage stage) {
        stage.jump(LONGEST_WAIT_FOR_NEXT_ATTEMPT);
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.REPEATED_MAILS);
    }
}
