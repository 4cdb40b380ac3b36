package org.convene.faults.fault;

import java.time.Duration;
import java.util.Random;
import org.convene.faults.stage.Stage;

/** The domain's clock jumps forward, by less than what is promised to be kept for a day. */
final class ClockJump implements Fault {

    private static final int MOST_HOURS = 20;

    @Override
    public String name() {
        return "clock-jump";
    }

    @Override
    public String inject(Stage stage, Random random) {
        int hours = 1 + random.nextInt(MOST_HOURS);
        stage.jump(Duration.ofHours(hours));
        return "moved the clock by " + hours + " h";
    }
}
