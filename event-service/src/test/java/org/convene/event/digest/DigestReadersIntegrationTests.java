package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is due is found in pages, and each is visited by herself. */
class DigestReadersIntegrationTests extends ServiceTests {

    private static final Instant SEVEN = Instant.parse("2027-03-02T04:00:00Z");

    @Autowired
    private DigestReaders readers;

    @Autowired
    private WriteDigests digests;

    @Test
    void areFoundInPagesWhetherDueAtOnceOrAtAnHour() {
        List<UUID> atOnce = Stream.generate(UUID::randomUUID).limit(5).toList();
        atOnce.forEach(person -> readers.choose(person, DigestChoice.POSTS_IN_DIGEST));
        List<UUID> at = IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        at.forEach(person -> {
            readers.choose(person, DigestChoice.POSTS_BY_MAIL);
            readers.visited(person, NOW.minusSeconds(86_400), NOW.minusSeconds(86_400), NOW);
        });
        UUID tomorrow = UUID.randomUUID();
        readers.choose(tomorrow, DigestChoice.POSTS_BY_MAIL);
        readers.visited(tomorrow, NOW, NOW, SEVEN);
        UUID never = UUID.randomUUID();
        readers.choose(never, DigestChoice.NO_DIGEST);

        List<UUID> found = new ArrayList<>();
        DigestReaders.@Nullable Due last = null;
        List<DigestReaders.Due> page;
        do {
            page = readers.due(NOW, last, 3);
            for (DigestReaders.Due each : page) {
                found.add(each.personId());
                last = each;
            }
        } while (page.size() == 3);

        assertThat(found)
                .doesNotHaveDuplicates()
                .containsAll(atOnce)
                .containsAll(at)
                .doesNotContain(tomorrow, never);
        assertThat(found.indexOf(at.getFirst())).isGreaterThan(found.indexOf(atOnce.getFirst()));
    }

    @Test
    void doNotWaitForOneWhoseDigestFails() {
        Story broken = new Story(this);
        Story whole = new Story(this);
        clock.setAt(NOW);
        digests.writeDue();
        clock.setAt(NOW.plusSeconds(3_600));
        broken.submit(Story.TERMS).expecting(201);
        whole.submit(Story.TERMS).expecting(201);
        // What only a later version could have logged.
        jdbc.sql(
                        "INSERT INTO joint_log (workshop_id, number, at, action, hash) VALUES (?, 99, ?::timestamptz, 'SUNG', '')")
                .params(broken.workshop, clock.instant().toString())
                .update();

        clock.setAt(SEVEN);
        digests.writeDue();

        assertThat(digestsOf(whole.hana)).isEqualTo(1);
        assertThat(digestsOf(broken.hana)).isZero();
        assertThat(readers.claim(broken.hana.id(), SEVEN)).isPresent();
        List.of(broken.hana, broken.claire).forEach(person -> readers.rest(person.id()));
    }

    private long digestsOf(Person person) {
        return jdbc
                .sql("SELECT payload FROM messaging.outbox WHERE type = 'DigestGathered'")
                .query((rs, _) -> json(rs.getString(1)).path("personId").asString())
                .list()
                .stream()
                .filter(person.id().toString()::equals)
                .count();
    }
}
