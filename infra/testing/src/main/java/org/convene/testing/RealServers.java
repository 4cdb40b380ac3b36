package org.convene.testing;

import org.springframework.test.context.DynamicPropertyRegistry;

/** Connects a Spring context to the real servers of this JVM, each started at its first use. */
public final class RealServers {

    private RealServers() {}

    /** Gives the context an empty database whose name begins with this, the broker, and the mailbox. */
    public static void register(DynamicPropertyRegistry registry, String database) {
        registerDatabase(registry, database);
        registry.add("spring.kafka.bootstrap-servers", () -> RealKafka.shared().bootstrapServers());
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> TestMailbox.shared().smtpPort());
    }

    /** Gives the context an empty database, and neither broker nor mailbox. */
    public static void registerDatabase(DynamicPropertyRegistry registry, String database) {
        var fresh = RealPostgres.shared().newDatabase(database);
        registry.add("spring.datasource.url", fresh::url);
        registry.add("spring.datasource.username", fresh::user);
        registry.add("spring.datasource.password", fresh::password);
    }
}
