package org.convene.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.convene.contracts.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Creates every missing topic, at start and after a broker lost its disk; a broker that is away delays nothing else. */
public final class TopicKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);
    private static final Duration ALL_WELL = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Supplier<Admin> admins;
    private final Collection<Topics.Topic> topics;
    private final short copies;
    private final Semaphore doubt = new Semaphore(0);
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Uuid> ids = Map.of();
    private @Nullable Thread thread;
    private volatile boolean running;

    TopicKeeper(Supplier<Admin> admins, Collection<Topics.Topic> topics, short copies) {
        this.admins = admins;
        this.topics = topics;
        this.copies = copies;
    }

    /** Done once all topics were there. */
    public CompletableFuture<Void> complete() {
        return complete.copy();
    }

    /** Something failed that a missing topic would explain: looks at once instead of at the next round. */
    public void check() {
        if (doubt.availablePermits() == 0) {
            doubt.release();
        }
    }

    /**
     * Names the creation of these topics; another name means that one of them was created anew, by us or by somebody else,
     * and that offsets noted under the old name say nothing of it.
     */
    public String incarnation(Collection<String> names) {
        Map<String, Uuid> known = ids;
        String all = names.stream()
                .sorted()
                .map(name -> name + " " + known.get(name))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
    }

    /** Runs whenever a topic was created anew, in the keeper's thread. */
    public void onNewIncarnation(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("topic-keeper").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that sends or hears. */
    @Override
    public int getPhase() {
        return 100;
    }

    private void keep() {
        boolean wasWell = true;
        while (running) {
            Duration pause = ALL_WELL;
            try (Admin admin = admins.get()) {
                createMissing(admin);
                learnIds(admin);
                complete.complete(null);
                wasWell = true;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException e) {
                if (wasWell) {
                    log.warn("Topics can't be checked; trying again until the broker answers ({})", cause(e));
                }
                wasWell = false;
                pause = RETRY;
            }
            try {
                doubt.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void createMissing(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> known = admin.listTopics().names().get();
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !known.contains(topic.name()))
                .map(this::newTopic)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<String> created = new ArrayList<>();
        for (var result : admin.createTopics(missing).values().entrySet()) {
            try {
                result.getValue().get();
                created.add(result.getKey());
            } catch (ExecutionException e) {
                // Another service, started at the same moment, was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        log.info("Topics created: {}", created.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void learnIds(Admin admin) throws InterruptedException, ExecutionException {
        List<String> names = topics.stream().map(Topics.Topic::name).toList();
        Map<String, Uuid> before = ids;
        ids = admin.describeTopics(names).allTopicNames().get().values().stream()
                .collect(Collectors.toMap(TopicDescription::name, TopicDescription::topicId));
        if (!before.isEmpty() && !before.equals(ids)) {
            log.warn("Topics were created anew; what consumers remember of the old ones is of no use");
            listeners.forEach(Runnable::run);
        }
    }

    private NewTopic newTopic(Topics.Topic topic) {
        long retention = Duration.ofDays(topic.retentionDays()).toMillis();
        return new NewTopic(topic.name(), topic.partitions(), copies)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        // With three copies an acknowledged event is on two of them: one broker may be lost.
                        copies >= 3 ? "2" : "1"));
    }

    private static String cause(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getClass().getSimpleName();
    }
}
