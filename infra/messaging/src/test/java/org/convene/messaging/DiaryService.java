package org.convene.messaging;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.convene.contracts.Topics;
import org.convene.testing.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service as ours are, small: it owns diaries and tells of them, or hears of another's and keeps copies. */
final class DiaryService implements AutoCloseable {

    static final int PARTITIONS = 3;

    static {
        // Two cores may be busy with much else.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private final ConfigurableApplicationContext context;

    private DiaryService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What is told of a diary. */
    record DiaryWritten(String text) {}

    /** The effect of a heard event, to be troubled by a test. */
    interface Trouble {
        void before(IncomingEvent event, DiaryWritten diary);
    }

    /** A service that tells on the topic. */
    static DiaryService owner(String name, String topic, Database database, String servers, String... settings) {
        return start(
                name,
                topic,
                database,
                servers,
                List.of(settings),
                context -> context.registerBean(
                        "restatement", Restatement.class, () -> restatement(topic, context.getBean(JdbcClient.class))));
    }

    /** A service that hears the topic. */
    static DiaryService reader(
            String name, String topic, Database database, String servers, Trouble trouble, String... settings) {
        return start(
                name,
                topic,
                database,
                servers,
                List.of(settings),
                context -> context.registerBean(
                        "subscription",
                        Subscription.class,
                        () -> subscription(topic, context.getBean(JdbcClient.class), trouble)));
    }

    private static DiaryService start(
            String name,
            String topic,
            Database database,
            String servers,
            List<String> settings,
            Consumer<GenericApplicationContext> beans) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.application.name", name);
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.datasource.hikari.connection-timeout", "1000");
        properties.put("spring.kafka.bootstrap-servers", servers);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.port", "0");
        properties.put("management.endpoints.web.exposure.include", "messaging");
        String[] arguments = settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
        boolean web = settings.contains("web");
        return new DiaryService(new SpringApplicationBuilder(Configuration.class)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(properties)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean("topic", Topics.Topic.class, () -> new Topics.Topic(topic, PARTITIONS, 1));
                    beans.accept(generic);
                })
                .run(arguments));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Configuration {}

    private static Subscription subscription(String topic, JdbcClient jdbc, Trouble trouble) {
        return Subscription.to(topic)
                .on("DiaryWritten", DiaryWritten.class, (event, diary) -> {
                    trouble.before(event, diary);
                    hear(jdbc, event, diary);
                })
                .on("DiaryRestated", DiaryWritten.class, (event, diary) -> {
                    trouble.before(event, diary);
                    hear(jdbc, event, diary);
                })
                .onForgotten(key -> jdbc.sql("DELETE FROM copied_diary WHERE key = ?")
                        .param(key)
                        .update())
                .build();
    }

    private static void hear(JdbcClient jdbc, IncomingEvent event, DiaryWritten diary) {
        jdbc.sql("INSERT INTO heard (key, type, sequence, restated, text) VALUES (?, ?, ?, ?, ?)")
                .params(event.key(), event.type(), event.sequence(), event.restated(), diary.text())
                .update();
        jdbc.sql("INSERT INTO copied_diary VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text")
                .params(event.key(), diary.text())
                .update();
    }

    private static Restatement restatement(String topic, JdbcClient jdbc) {
        return new Restatement() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public String type() {
                return "DiaryRestated";
            }

            @Override
            public List<UUID> keysAfter(@Nullable UUID after, int limit) {
                return jdbc.sql(
                                "SELECT key FROM diary WHERE :after::uuid IS NULL OR key > :after ORDER BY key LIMIT :limit")
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, number) -> row.getObject("key", UUID.class))
                        .list();
            }

            @Override
            public @Nullable Object stateOf(UUID key) {
                return jdbc.sql("SELECT text FROM diary WHERE key = ?")
                        .param(key)
                        .query((row, number) -> new DiaryWritten(Objects.requireNonNull(row.getString("text"))))
                        .optional()
                        .orElse(null);
            }
        };
    }

    /** Writes these texts into one diary, one after the other, in one transaction. */
    void write(String topic, UUID key, String... texts) {
        inTransaction(() -> Arrays.stream(texts).forEach(text -> writeHere(topic, key, text)));
    }

    /** Writes in the transaction that the caller holds. */
    ToldEvent writeHere(String topic, UUID key, String text) {
        jdbc().sql("INSERT INTO diary VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text")
                .params(key, text)
                .update();
        return bean(Outbox.class).tell(topic, key, "DiaryWritten", new DiaryWritten(text));
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    /** The texts that were heard of a diary, in the order of their effects. */
    List<String> heard(UUID key) {
        return jdbc().sql("SELECT text FROM heard WHERE key = ? ORDER BY id")
                .param(key)
                .query((row, number) -> Objects.requireNonNull(row.getString("text")))
                .list();
    }

    long count(String table) {
        return jdbc().sql("SELECT count(*) AS count FROM " + table)
                .query((row, number) -> row.getLong("count"))
                .single();
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String setting(String name) {
        return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
    }

    @Override
    public void close() {
        context.close();
    }
}
