package org.convene.faults.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.convene.faults.stage.Instance;
import org.convene.faults.stage.Part;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;
import org.convene.local.platform.Service;
import org.jspecify.annotations.Nullable;

/** An owner's database is set back to a copy of some seconds ago, while all others keep what they heard since. */
final class RestoredDatabase implements Fault {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private volatile @Nullable Service restored;

    @Override
    public String name() {
        return "restored-database";
    }

    @Override
    public boolean mayStrikeEarly() {
        return false;
    }

    @Override
    public String inject(Stage stage, Random random) {
        var service = random.nextBoolean() ? Service.EVENT : Service.REGISTRATION;
        var database = service.database();
        each(stage, service, Part::stop);
        execute(stage, "DROP DATABASE IF EXISTS " + database + "_copy");
        execute(stage, "CREATE DATABASE " + database + "_copy OWNER " + database + " TEMPLATE " + database);
        each(stage, service, Part::start);
        restored = service;
        await(stage, service);
        return "copied the database of " + service.title() + ", to be restored";
    }

    /** As an operator does it: the services are down while their database is replaced, and then tell all of it again. */
    @Override
    public void heal(Stage stage) {
        var service = restored;
        if (service == null) {
            return;
        }
        restored = null;
        var database = service.database();
        each(stage, service, Part::stop);
        execute(stage, "DROP DATABASE " + database + " WITH (FORCE)");
        execute(stage, "ALTER DATABASE " + database + "_copy RENAME TO " + database);
        execute(stage, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        each(stage, service, Part::start);
        await(stage, service);
        stage.tell(service, "messaging/restate", Map.of("raiseEpoch", true), PATIENCE);
        // It has forgotten what it heard as well, and the broker believes that it knows.
        for (var other : Service.values()) {
            if (other != service) {
                stage.tell(other, "messaging/restate", Map.of(), PATIENCE);
            }
        }
    }

    private static void await(Stage stage, Service service) {
        if (!Pause.until(PATIENCE, () -> stage.of(service).stream().allMatch(Instance::isReady))) {
            throw new IllegalStateException(service.title() + " is not ready after " + PATIENCE);
        }
    }

    private static void each(Stage stage, Service service, Consumer<Part> action) {
        List.copyOf(stage.of(service)).forEach(instance -> action.accept(instance.part()));
    }

    // Only names of our own are in it.
    private static void execute(Stage stage, String sql) {
        try (var connection = stage.servers().superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a database can't be copied", e);
        }
    }

    @Override
    public Set<Licence> licences() {
        return Set.of(Licence.LOST_FUTURE, Licence.DISORDERED_TOPICS, Licence.REPEATED_MAILS);
    }
}
