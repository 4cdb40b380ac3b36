package org.convene.local.postgres;

import java.util.List;

/** How a server is set wherever it runs, as a process or in a container: durable, and quiet about what people typed. */
public final class PostgresSettings {

    /** Each as {@code name=value}; where it listens and keeps its data is not among them. */
    public static final List<String> ANYWHERE = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "shared_preload_libraries=pg_stat_statements",
            "shared_buffers=64MB",
            "max_wal_size=512MB",
            "max_connections=200",
            "io_workers=1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            // What people typed is in statements and details: neither belongs into a log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    /** What {@code initdb} is told: PostgreSQL's own C.UTF-8 gives the same order of text on every system. */
    public static final List<String> OF_NEW_DATA = List.of(
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");

    private PostgresSettings() {}
}
