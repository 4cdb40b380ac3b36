package org.convene.testing;

import java.net.URI;
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

    /**
     * Gives the context an empty database behind a line that the test can cut, and a broker and a mail server that are
     * not there.
     */
    public static TcpProxy registerBehindLine(DynamicPropertyRegistry registry, String database) {
        var fresh = RealPostgres.shared().newDatabase(database);
        URI address = URI.create(fresh.url().substring("jdbc:".length()));
        TcpProxy line = TcpProxy.to(address.getPort());
        registry.add(
                "spring.datasource.url",
                () -> fresh.url().replace(":" + address.getPort() + "/", ":" + line.port() + "/"));
        registry.add("spring.datasource.username", fresh::user);
        registry.add("spring.datasource.password", fresh::password);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> 1);
        return line;
    }

    /** Gives the context an empty database, and neither broker nor mailbox. */
    public static void registerDatabase(DynamicPropertyRegistry registry, String database) {
        var fresh = RealPostgres.shared().newDatabase(database);
        registry.add("spring.datasource.url", fresh::url);
        registry.add("spring.datasource.username", fresh::user);
        registry.add("spring.datasource.password", fresh::password);
    }
}
