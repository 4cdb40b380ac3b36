package org.convene.faults.fault;

import java.time.Duration;
import java.util.Random;
import org.convene.faults.stage.Instance;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;
import org.jspecify.annotations.Nullable;

/** An older version of a service takes an instance's place, as in the middle of an upgrade, and gives it back. */
final class OlderVersion implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private volatile @Nullable Instance replaced;

    @Override
    public String name() {
        return "older-version";
    }

    @Override
    public String inject(Stage stage, Random random) {
        var all = stage.all().toList();
        var instance = all.get(random.nextInt(all.size()));
        replaced = instance;
        instance.fallBack();
        if (!Pause.until(PATIENCE, instance::isReady)) {
            throw new IllegalStateException("the older " + instance + " is not ready after " + PATIENCE);
        }
        return "an older version took over from " + instance;
    }

    @Override
    public void heal(Stage stage) {
        var instance = replaced;
        replaced = null;
        if (instance != null) {
            instance.upgrade();
        }
    }

    @Override
    public boolean isPossible(Stage stage) {
        return stage.all().allMatch(instance -> instance.older().isPresent());
    }
}
