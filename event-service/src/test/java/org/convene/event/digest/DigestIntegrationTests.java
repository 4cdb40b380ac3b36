package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.event.account.Account;
import org.convene.event.account.AccountChronicle;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One digest a morning for who has missed something, on the real database. Addis is three hours ahead of UTC, Geneva one. */
class DigestIntegrationTests extends ServiceTests {

    private static final Instant ADDIS_SEVEN = Instant.parse("2027-03-02T04:00:00Z");
    private static final Instant GENEVA_SEVEN = Instant.parse("2027-03-02T06:00:00Z");

    @Autowired
    private WriteDigests digests;

    @Autowired
    private AccountChronicle accounts;

    @Test
    void tellsWhatOthersDidAndWhatWaits() {
        Story story = known();
        later(1);
        details(story);
        details(story);
        story.submit(Story.TERMS).expecting(201);

        round(ADDIS_SEVEN.minusSeconds(1));
        assertThat(of(story.hana)).isEmpty();
        round(ADDIS_SEVEN);
        JsonNode told = only(story.hana);
        assertThat(told.path("since").asString()).isEqualTo(NOW.toString());
        assertThat(told.path("workshops")).hasSize(1);
        JsonNode workshop = told.path("workshops").path(0);
        assertThat(workshop.path("workshopId").asString()).isEqualTo(story.workshop.toString());
        assertThat(texts(workshop.path("deeds"), "action")).containsExactly("DETAILS_CHANGED", "SUBMITTED");
        JsonNode submitted = workshop.path("deeds").path(1);
        assertThat(submitted.path("revision").asInt()).isEqualTo(1);
        assertThat(submitted.path("foundationId").asString()).isEqualTo(story.leman.toString());
        assertThat(submitted.path("personId").asString())
                .isEqualTo(story.claire.id().toString());
        assertThat(texts(workshop.path("waiting"), "kind")).containsExactly("SIGN_OFF");
        assertThat(told.toString()).doesNotContain("Claire", "@");

        // What Claire did herself is no news to her.
        round(GENEVA_SEVEN);
        assertThat(of(story.claire)).isEmpty();
    }

    @Test
    void writesNothingWhereSomethingOnlyWaits() {
        Story story = known();
        later(1);
        story.submit(Story.TERMS).expecting(201);
        round(ADDIS_SEVEN);
        assertThat(of(story.hana)).hasSize(1);

        round(ADDIS_SEVEN.plusSeconds(86_400));
        round(ADDIS_SEVEN.plusSeconds(2 * 86_400));

        assertThat(of(story.hana)).hasSize(1);
    }

    @Test
    void tellsPostsToWhomNoMailBroughtThem() {
        Story story = known();
        choose(story.hana, "POSTS_IN_DIGEST");
        later(1);
        write(story, "Would the 21st suit you?");
        UUID taken = write(story, "I take this back");
        String posts = "/workshops/" + story.workshop + "/posts";
        assertThat(texts(told(story.workshop, "PostWritten").path("inDigest")))
                .containsExactly(story.hana.id().toString());
        call("DELETE", posts + "/" + taken, story.claire, null).expecting(204);
        call("POST", posts, story.hana, """
                {"foundationId": "%s", "words": "%s"}""".formatted(story.addis, "a".repeat(500)))
                .expecting(201);
        assertThat(told(story.workshop, "PostWritten").path("inDigest")).isEmpty();

        round(ADDIS_SEVEN);
        round(GENEVA_SEVEN);

        JsonNode written = only(story.hana).path("workshops").path(0).path("posts");
        assertThat(texts(written, "words")).containsExactly("Would the 21st suit you?");
        assertThat(of(story.claire)).isEmpty();
        round(ADDIS_SEVEN.plusSeconds(86_400));
        assertThat(of(story.hana)).hasSize(1);
    }

    @Test
    void losesNoPostBetweenTwoChoices() {
        Story story = known();
        choose(story.hana, "POSTS_IN_DIGEST");
        write(story, "x".repeat(500));
        choose(story.hana, "POSTS_BY_MAIL");
        write(story, "This one goes by mail");
        assertThat(told(story.workshop, "PostWritten").path("inDigest")).isEmpty();

        round(ADDIS_SEVEN);

        JsonNode written = only(story.hana).path("workshops").path(0).path("posts");
        assertThat(texts(written, "words")).containsExactly("x".repeat(Digest.WORDS) + " …");
    }

    @Test
    void tellsOfTasksThatComeNearOrAreOverdueOnceEach() {
        Story story = known();
        add(story, "Book the interpreters", story.addis, "2027-03-05");
        add(story, "Find a chair", null, "2027-03-05");
        add(story, "Not hers", story.leman, "2027-03-05");

        List<Integer> mornings = new ArrayList<>();
        for (int day = 2; day <= 8; day++) {
            int before = of(story.hana).size();
            round(Instant.parse("2027-03-0" + day + "T04:00:00Z"));
            if (of(story.hana).size() > before) {
                mornings.add(day);
            }
        }

        assertThat(mornings).containsExactly(3, 6);
        List<JsonNode> told = of(story.hana);
        JsonNode near = told.getFirst().path("workshops").path(0).path("toDos");
        assertThat(texts(near, "what")).containsExactlyInAnyOrder("Book the interpreters", "Find a chair");
        assertThat(near.path(0).path("overdue").asBoolean()).isFalse();
        JsonNode overdue = told.getLast().path("workshops").path(0).path("toDos");
        assertThat(overdue).hasSize(2).allSatisfy(toDo -> {
            assertThat(toDo.path("overdue").asBoolean()).isTrue();
            assertThat(toDo.path("due").asString()).isEqualTo("2027-03-05");
        });
        assertThat(texts(overdue, "foundationId")).contains(story.addis.toString());
    }

    @Test
    void leavesAloneWhoWantsNoneOrIsNoMore() {
        Story story = known();
        Story other = known();
        choose(story.hana, "POSTS_IN_DIGEST");
        write(story, "Would the 21st suit you?");
        choose(story.hana, "NO_DIGEST");
        transactions.executeWithoutResult(_ -> accounts.erased(other.hana.id()));
        later(1);
        story.submit(Story.TERMS).expecting(201);
        other.submit(Story.TERMS).expecting(201);

        round(ADDIS_SEVEN);
        assertThat(of(story.hana)).isEmpty();
        assertThat(of(other.hana)).isEmpty();

        // Who wants them again hears of what happens from then on.
        choose(story.hana, "POSTS_BY_MAIL");
        round(ADDIS_SEVEN.plusSeconds(3_600));
        clock.setAt(ADDIS_SEVEN.plusSeconds(7_200));
        details(story);
        round(ADDIS_SEVEN.plusSeconds(86_400));
        JsonNode workshop = only(story.hana).path("workshops").path(0);
        assertThat(texts(workshop.path("deeds"), "action")).containsExactly("DETAILS_CHANGED");
        assertThat(workshop.path("posts")).isEmpty();
    }

    @Test
    void leavesTheHourToHerAccount() {
        Story story = known();
        account(story.hana, "Asia/Tokyo");
        later(1);
        story.submit(Story.TERMS).expecting(201);

        round(Instant.parse("2027-03-01T21:59:59Z"));
        assertThat(of(story.hana)).isEmpty();
        round(Instant.parse("2027-03-01T22:00:00Z"));
        assertThat(of(story.hana)).hasSize(1);

        // She flies home: where it is seven again, it is another day.
        account(story.hana, "Pacific/Honolulu");
        clock.setAt(Instant.parse("2027-03-01T23:00:00Z"));
        details(story);
        round(Instant.parse("2027-03-02T16:59:00Z"));
        assertThat(of(story.hana)).hasSize(1);
        round(Instant.parse("2027-03-02T17:00:00Z"));
        assertThat(of(story.hana)).hasSize(2);
    }

    @Test
    void writesOneForAllDaysOfAStop() {
        Story story = known();
        later(1);
        story.submit(Story.TERMS).expecting(201);
        clock.setAt(Instant.parse("2027-03-02T12:00:00Z"));
        details(story);

        // Nothing ran for two days.
        round(Instant.parse("2027-03-03T20:30:00Z"));
        round(Instant.parse("2027-03-03T20:31:00Z"));
        JsonNode told = only(story.hana);
        assertThat(texts(told.path("workshops").path(0).path("deeds"), "action"))
                .containsExactly("SUBMITTED", "DETAILS_CHANGED");

        // A clock that is set back writes nothing twice, nor does the rest of that day.
        clock.setAt(Instant.parse("2027-03-03T20:33:00Z"));
        details(story);
        round(ADDIS_SEVEN);
        round(Instant.parse("2027-03-03T20:59:00Z"));
        assertThat(of(story.hana)).hasSize(1);
        round(Instant.parse("2027-03-04T04:00:00Z"));
        assertThat(of(story.hana)).hasSize(2);
    }

    @Test
    void writesOneHoweverManyInstancesLook() throws Exception {
        Story story = known();
        later(1);
        story.submit(Story.TERMS).expecting(201);
        clock.setAt(ADDIS_SEVEN);

        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            // One that holds her does not hold up the others, who leave her to it.
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("SELECT FROM digest_reader WHERE person_id = ? FOR UPDATE")
                        .param(story.hana.id())
                        .query()
                        .listOfRows();
                await(instances.submit(digests::writeDue));
                assertThat(of(story.hana)).isEmpty();
            });
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> rounds = new ArrayList<>();
            for (int at = 0; at < 4; at++) {
                rounds.add(instances.submit(() -> {
                    start.await();
                    digests.writeDue();
                    return true;
                }));
            }
            start.countDown();
            rounds.forEach(DigestIntegrationTests::await);
        }

        assertThat(of(story.hana)).hasSize(1);
    }

    @Test
    void followsWhoseAccountBecomesPartOfAnother() {
        Story story = known();
        choose(story.hana, "POSTS_IN_DIGEST");
        write(story, "Would the 21st suit you?");
        Person undecided = person("Hana Too");
        Account there = new Account(undecided.id(), undecided.address(), "Hana", List.of(), "Africa/Addis_Ababa");
        accounts.changed(there);
        transactions.executeWithoutResult(_ -> accounts.merged(story.hana.id(), there));
        assertThat(choice(undecided)).isEqualTo("POSTS_IN_DIGEST");

        Person decided = person("Hana At Last");
        choose(decided, "POSTS_BY_MAIL");
        Account last = new Account(decided.id(), decided.address(), "Hana", List.of(), "Africa/Addis_Ababa");
        accounts.changed(last);
        transactions.executeWithoutResult(_ -> accounts.merged(undecided.id(), last));
        assertThat(choice(decided)).isEqualTo("POSTS_BY_MAIL");

        round(ADDIS_SEVEN);
        JsonNode workshop = only(decided).path("workshops").path(0);
        assertThat(texts(workshop.path("posts"), "words")).containsExactly("Would the 21st suit you?");
        assertThat(of(story.hana)).isEmpty();
        assertThat(of(undecided)).isEmpty();
    }

    /** Two hosts who have been looked at once, so that all before is no news. */
    private Story known() {
        Story story = new Story(this);
        round(NOW);
        return story;
    }

    private void later(int hours) {
        clock.setAt(NOW.plusSeconds(hours * 3_600L));
    }

    private void round(Instant at) {
        clock.setAt(at);
        digests.writeDue();
    }

    private void details(Story story) {
        call(
                        "PUT",
                        "/workshops/" + story.workshop + "/details",
                        story.claire,
                        "{\"meetingAddress\": \"https://meet.example.org/" + UUID.randomUUID()
                                + "\", \"sessions\": []}")
                .expecting(200);
    }

    private UUID write(Story story, String words) {
        return call("POST", "/workshops/" + story.workshop + "/posts", story.claire, """
                        {"foundationId": "%s", "words": "%s"}""".formatted(story.leman, words))
                .expecting(201)
                .id();
    }

    private void add(Story story, String what, @Nullable UUID host, String due) {
        call("POST", "/workshops/" + story.workshop + "/to-dos", story.claire, """
                        {"what": "%s", "foundationId": %s, "due": "%s"}""".formatted(
                                what, host == null ? null : "\"" + host + "\"", due))
                .expecting(201);
    }

    private void account(Person person, String zone) {
        transactions.executeWithoutResult(
                _ -> accounts.changed(new Account(person.id(), person.address(), person.name(), List.of(), zone)));
    }

    private void choose(Person person, String choice) {
        call("PUT", "/digest", person, "{\"choice\": \"" + choice + "\"}").expecting(200);
    }

    private String choice(Person person) {
        return call("GET", "/digest", person, null)
                .expecting(200)
                .json()
                .path("choice")
                .asString();
    }

    private JsonNode only(Person person) {
        assertThat(of(person)).hasSize(1);
        return of(person).getFirst();
    }

    private List<JsonNode> of(Person person) {
        return jdbc
                .sql("SELECT payload FROM messaging.outbox WHERE type = 'DigestGathered' ORDER BY id")
                .query((rs, _) -> json(rs.getString(1)))
                .list()
                .stream()
                .filter(told ->
                        told.path("personId").asString().equals(person.id().toString()))
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.path(field).asString("")));
        return texts;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    private static void await(Future<?> round) {
        try {
            round.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
