package org.convene.notification.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.contracts.Contracts;
import org.convene.messaging.Subscription;
import org.convene.messaging.event.EventJson;
import org.convene.notification.ServiceTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every event of the topics we hear is read by a record of our own. */
class ContractsIntegrationTests extends ServiceTests {

    @Autowired
    private List<Subscription> subscriptions;

    @Test
    void hearEveryTypeOfTheirTopics() {
        for (Subscription subscription : subscriptions) {
            assertThat(subscription.types())
                    .as(subscription.topic())
                    .containsExactlyInAnyOrderElementsOf(contracted(subscription.topic()));
        }
        assertThat(subscriptions).hasSize(8);
    }

    @Test
    void readEveryExampleWholly() {
        for (Subscription subscription : subscriptions) {
            for (String type : subscription.types()) {
                Class<?> payload =
                        Objects.requireNonNull(subscription.effectOf(type)).payload();
                Object read = EventJson.read(Contracts.example(subscription.topic(), type), payload);
                assertThat(read)
                        .as("%s %s", subscription.topic(), type)
                        .hasNoNullFieldsOrPropertiesExcept(
                                // Not every event says why, to whom else, or who helps.
                                "helpers", "cause", "promoted", "postponed", "reason", "contactName", "successor");
            }
        }
    }

    // The end of a restatement is the messaging module's own affair.
    private static Set<String> contracted(String topic) {
        try {
            var uri = Objects.requireNonNull(Contracts.class.getResource("/contracts/" + topic))
                    .toURI();
            if (uri.getScheme().equals("file")) {
                return types(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return types(jar.getPath("/contracts/" + topic));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(topic, e);
        }
    }

    private static Set<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .filter(type -> !type.equals("RestatementCompleted"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
