package org.convene.registration.count.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.Restatement;
import org.convene.messaging.event.EventJson;
import org.convene.registration.Samples;
import org.convene.registration.ServiceTests;
import org.convene.registration.count.PlaceCount;
import org.convene.registration.count.PlaceCounts;
import org.convene.registration.place.Places;
import org.convene.registration.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JdbcPlaceCountsIntegrationTests extends ServiceTests {

    @Autowired
    private PlaceCounts counts;

    @Autowired
    private Places places;

    @Autowired
    private List<Restatement> restatements;

    @Test
    void tellsNumbersOnlyWhenTheyChanged() {
        Workshop workshop = hearOf(Samples.workshop(20));
        countAll();
        assertThat(countedTimes(workshop)).isEqualTo(1);
        assertThat(told(workshop.id()).getLast().payload()).contains("\"roomLimit\":20", "\"roomTaken\":0");

        touch(workshop);
        clock.advance(Duration.ofSeconds(1));
        countAll();

        assertThat(countedTimes(workshop))
                .as("looked at again, but nothing new")
                .isEqualTo(1);
    }

    @Test
    void countsAWorkshopAtMostOnceASecond() {
        Workshop workshop = hearOf(Samples.workshop(20));
        countAll();
        hearOf(Samples.workshop(workshop.id(), workshop.state(), 21, true, 8));
        countAll();
        assertThat(countedTimes(workshop)).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        countAll();

        assertThat(countedTimes(workshop)).isEqualTo(2);
    }

    @Test
    void namesEveryHost() {
        Workshop workshop = hearOf(Samples.workshop(20));

        assertThat(counts.of(workshop.id()).orElseThrow().hosts())
                .extracting(PlaceCount.HostCount::foundationId)
                .containsExactly(Samples.LEMAN.foundationId(), Samples.TIANSHAN.foundationId());
        assertThat(counts.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void restatesTheNumbersAsTheyAre() {
        Workshop workshop = hearOf(Samples.workshop(20));
        Restatement restatement = restatements.stream()
                .filter(r -> r.type().equals("PlacesRestated"))
                .findFirst()
                .orElseThrow();

        assertThat(restatement.keysAfter(null, 10_000)).contains(workshop.id());
        assertThat(Contracts.violations(
                        restatement.topic(),
                        restatement.type(),
                        EventJson.write(Objects.requireNonNull(restatement.stateOf(workshop.id())))))
                .isEmpty();
    }

    private void countAll() {
        // The service's own tick may be at it too; what it holds is counted when it is done.
        await().until(() -> counts.countChanged() == 0 && nothingIsDue());
    }

    private boolean nothingIsDue() {
        return jdbc.sql(
                        "SELECT count(*) = 0 FROM place WHERE changed AND (counted_at IS NULL OR counted_at <= :before)")
                .param("before", Timestamp.from(clock.instant().minusSeconds(1)))
                .query(Boolean.class)
                .single();
    }

    private void touch(Workshop workshop) {
        inTransaction(() -> {
            places.lockForChange(workshop.id());
            return true;
        });
    }

    private long countedTimes(Workshop workshop) {
        return told(workshop.id()).stream()
                .filter(t -> t.type().equals("PlacesCounted"))
                .count();
    }
}
