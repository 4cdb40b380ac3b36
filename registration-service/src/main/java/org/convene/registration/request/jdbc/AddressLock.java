package org.convene.registration.request.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets those who type one address at the same time come one after the other, so that one mail goes out. */
final class AddressLock {

    private AddressLock() {}

    /** Holds until the transaction ends. */
    static void take(JdbcClient jdbc, String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0)) IS NULL")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
