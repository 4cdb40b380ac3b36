package org.convene.registration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that each thread prepares. */
public final class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<Long> PREPARED = ThreadLocal.withInitial(() -> 0L);

    /** How many statements this thread prepares while it does the work. */
    public static long in(Runnable work) {
        long before = PREPARED.get();
        work.run();
        return PREPARED.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        PREPARED.set(PREPARED.get() + 1);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
        }
    }
}
