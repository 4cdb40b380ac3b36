package org.convene.messaging.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The real database as one process sees it: any statement may fail, and a commit may fail before or after it was done. A
 * line that broke stays broken; what was not committed on it is rolled back.
 */
final class FaultyDatabase extends AbstractDataSource {

    /** No connection, administrator's shutdown, serialization failure, too many connections: all of them outages. */
    private static final List<String> OUTAGES = List.of("08006", "57P01", "40001", "53300");

    private final Actor actor;
    private final World world;
    private final Connection real;

    FaultyDatabase(Actor actor, World world, Connection real) {
        this.actor = actor;
        this.world = world;
        this.real = real;
    }

    @Override
    public Connection getConnection() throws SQLException {
        mayFail("connects");
        var line = new Line();
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, line::invoke);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private void mayFail(String doing) throws SQLException {
        actor.pause();
        if (world.trouble().strikesDatabase()) {
            throw outage("while it " + doing);
        }
    }

    private SQLException outage(String when) {
        String state = world.chance().oneOf(OUTAGES);
        world.history().note(actor, "loses its database (" + state + ") " + when);
        return new SQLException("simulated", state);
    }

    /** One connection, from its opening to its closing. */
    private final class Line {

        private boolean isBroken;

        @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "rollback" -> {
                    rollBack();
                    return null;
                }
                case "commit" -> {
                    commit();
                    return null;
                }
                case "prepareStatement" -> {
                    if (arguments != null && arguments[0] instanceof String sql) {
                        use("speaks");
                        arguments[0] = world.wiring().sql(sql);
                    }
                }
                default -> {
                    refuseIfBroken();
                }
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private void refuseIfBroken() throws SQLException {
            if (isBroken) {
                throw new SQLException("simulated", "08003");
            }
        }

        private void use(String doing) throws SQLException {
            refuseIfBroken();
            actor.dieIfKilled();
            try {
                mayFail(doing);
            } catch (SQLException e) {
                breakOff();
                throw e;
            }
        }

        private void commit() throws SQLException {
            use("commits");
            real.commit();
            actor.committed();
            if (world.trouble().strikesDatabase()) {
                breakOff();
                throw outage("after its commit was done");
            }
        }

        private void rollBack() throws SQLException {
            refuseIfBroken();
            real.rollback();
            actor.rolledBack();
        }

        private void close() throws SQLException {
            breakOff();
        }

        private void breakOff() throws SQLException {
            isBroken = true;
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
                actor.rolledBack();
            }
        }
    }
}
