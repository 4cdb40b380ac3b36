package org.convene.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "28P01", "40P01", "40001", "53300", "57P01", "57014", "58030", "55P03", "25006"})
    void isAnOutageByItsState(String state) {
        assertThat(Outage.isOne(new RuntimeException(new SQLException("any", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42P01", "54000", "55006", "25P02"})
    void isTheEventsOwnFailureByItsState(String state) {
        SQLException cause = new SQLException("any", state);
        assertThat(Outage.isOne(new UncategorizedSQLException("effect", "SELECT", cause)))
                .isFalse();
        assertThat(Outage.isOne(new TransactionSystemException("commit", cause)))
                .isFalse();
    }

    static Stream<Throwable> outages() {
        return Stream.of(
                new CannotCreateTransactionException("no connection"),
                new TransactionSystemException("rollback failed", new SQLException("Connection is closed")),
                new IllegalStateException(new SQLTransientConnectionException("pool is empty")),
                new CannotAcquireLockException("no state below"),
                new QueryTimeoutException("no state below"),
                new IllegalStateException(new ConnectException("refused")),
                new IllegalStateException(new SocketTimeoutException("read")),
                new IllegalStateException(new TimeoutException("broker")),
                new IllegalStateException(new InterruptedException("stopping")),
                new OutOfMemoryError("not the event's fault"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void isAnOutageByItsKind(Throwable failure) {
        assertThat(Outage.isOne(failure)).isTrue();
    }

    static Stream<Throwable> ownFailures() {
        return Stream.of(
                new IllegalStateException("places: -1 (expected: >= 0)"),
                new NullPointerException("name"),
                new DataIntegrityViolationException("no state below"),
                new StackOverflowError("a payload that is deeper than it should be"),
                new NoClassDefFoundError("a jar that is missing"));
    }

    @ParameterizedTest
    @MethodSource("ownFailures")
    void isTheEventsOwnFailureByItsKind(Throwable failure) {
        assertThat(Outage.isOne(failure)).isFalse();
    }
}
