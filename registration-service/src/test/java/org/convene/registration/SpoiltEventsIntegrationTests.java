package org.convene.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.convene.messaging.Subscription;
import org.convene.testing.fuzz.ListenerFuzz;
import org.convene.testing.fuzz.SpoiltEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.application.name=" + SpoiltEventsIntegrationTests.NAME)
class SpoiltEventsIntegrationTests extends ServiceTests implements SpoiltEvents {

    /** Another than the service's own, with a database of its own: what is spoilt here disturbs no other test. */
    static final String NAME = "spoilt-registration-service";

    @Autowired
    private BatchMessageListener<byte[], byte[]> inbox;

    @Autowired
    private DataSource database;

    @Autowired
    private List<Subscription> subscribed;

    @Override
    public ListenerFuzz fuzz(long seed) {
        return new ListenerFuzz(inbox::onMessage, database, NAME, seed);
    }

    @Override
    public Map<String, Set<String>> heard() {
        return subscribed.stream().collect(Collectors.toMap(Subscription::topic, Subscription::types));
    }
}
