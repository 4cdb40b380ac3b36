package org.convene.messaging.inbox;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells an outage, which every event would meet and which passes, from an event's own failure, which would not. */
final class Outage {

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A): connection, authorization (a password is being changed), rollback
     * (deadlock, serialization), resources, operator intervention (shutdown, statement cancelled), system error.
     */
    private static final Set<String> SQL_CLASSES = Set.of("08", "28", "40", "53", "57", "58");

    /** Lock not available, and read-only: the server is a standby until the switch is over. */
    private static final Set<String> SQL_STATES = Set.of("55P03", "25006");

    private Outage() {}

    static boolean isOne(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return isOne(sql.getSQLState());
            }
            if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
                return true;
            }
            if (isOfKind(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(String state) {
        return SQL_STATES.contains(state) || SQL_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static boolean isOfKind(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException e -> true;
            case TransactionTimedOutException e -> true;
            case RecoverableDataAccessException e -> true;
            // Names a kind of failure that PostgreSQL reports by its SQLSTATE, where there is one.
            case TransientDataAccessException e -> noSqlStateBelow(e);
            // A commit or rollback that did not come through; its SQLSTATE counts where there is one.
            case TransactionSystemException e -> noSqlStateBelow(e);
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            // PostgreSQL gives every error a state: without one it is the pool that says the connection is gone.
            case SQLException e -> e.getSQLState() == null;
            case SocketException e -> true;
            case InterruptedIOException e -> true;
            case InterruptedException e -> true;
            case RetriableException e -> true;
            default -> false;
        };
    }

    private static boolean noSqlStateBelow(Throwable failure) {
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return false;
            }
        }
        return true;
    }
}
