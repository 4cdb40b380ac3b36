package org.convene.event.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogChain;
import org.convene.event.log.LogEntry;
import org.convene.event.workshop.Answer;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** Accounts move and end while their owners act for foundations, on the real database. */
class AccountIntegrationTests extends ServiceTests {

    private static final String NOBODY = "—";

    @Autowired
    private JointLog log;

    @Test
    void followsNameAndAddressIntoFoundationsAndWhatWaitsForHer() {
        Story story = new Story(this);
        Person claire = story.claire;
        hearOfAccount(claire);
        String invited = person("Somebody Else").address();
        // Somebody who is asked to join, and moves before she answers.
        UUID asked = UUID.randomUUID();
        hearOfAccount(asked, invited, null);
        call("POST", "/foundations/" + story.leman + "/members", claire, """
                {"address": "%s", "role": "ORGANIZER"}""".formatted(invited))
                .expecting(202);
        jdbc.sql("UPDATE foundation SET reply_to = ? WHERE foundation_id = ?")
                .params(claire.address(), story.leman)
                .update();

        String moved = "moved-" + claire.address();
        hearOfAccount(claire.id(), moved, "Claire F.");
        hearOfAccount(asked, "moved-" + invited, null);

        JsonNode foundation = told(story.leman, "FoundationChanged").path("foundation");
        assertThat(foundation.at("/members/0/address").asString()).isEqualTo(moved);
        assertThat(foundation.at("/members/0/name").asString()).isEqualTo("Claire F.");
        assertThat(foundation.path("replyTo").asString()).isEqualTo(moved);
        assertThat(told(story.workshop, "WorkshopChanged").at("/workshop/hosts").toString())
                .contains(moved);
        Person there = new Person(asked, "moved-" + invited, "S", false);
        assertThat(send(request("/organize"), there).body()).contains("invites you");
    }

    @Test
    void takesHerNameOutOfEverythingAndTheLogStaysWhole() {
        Story story = new Story(this);
        Person claire = story.claire;
        hearOfAccount(claire);
        story.submit(Story.TERMS).expecting(201);
        story.signOff(1).expecting(201);
        call("POST", "/foundations/" + story.leman + "/members", claire, """
                {"address": "somebody@leman.example", "role": "ORGANIZER"}""").expecting(202);
        story.invite("third@fund.example");
        assertThat(tablesWith(claire.name(), claire.id())).isNotEmpty();

        vote(story, claire);
        erase(claire);

        assertThat(tablesWith(claire.address(), claire.id())).isEmpty();
        List<LogEntry> entries = log.of(story.workshop);
        assertThat(LogChain.isWhole(story.workshop, entries)).isTrue();
        assertThat(entries)
                .filteredOn(entry -> story.leman.equals(entry.foundationId()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.erasable()).isNull());
        assertThat(entries)
                .filteredOn(entry -> story.addis.equals(entry.foundationId()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.erasable()).isNotNull());
        JsonNode revisions = call("GET", "/workshops/" + story.workshop, story.hana, null)
                .expecting(200)
                .json()
                .path("revisions");
        assertThat(revisions.toString())
                .contains(NOBODY)
                .doesNotContain(claire.id().toString().substring(0, 8) + "@");
        assertThat(send(request("/organize/workshops/" + story.workshop + "/log"), story.hana)
                        .body())
                .contains("name erased");
        assertThat(call("GET", "/workshops/" + story.workshop + "/log", claire, null)
                        .status())
                .isEqualTo(404);
    }

    /** She says of an hour that is put to the vote that it suits her. */
    private void vote(Story story, Person person) {
        String candidates = "/workshops/" + story.workshop + "/hours/candidates";
        UUID candidate = call("POST", candidates, person, "{\"startsAt\": \"2027-05-20T08:00:00Z\"}")
                .expecting(201)
                .id();
        call("PUT", candidates + "/" + candidate + "/vote", person, "{\"availability\": \"YES\"}")
                .expecting(200);
    }

    @Test
    void makesTheLongestMemberTheAdminWhenTheLastOneGoes() {
        Story story = new Story(this);
        Person first = join(story, "First Organizer");
        Person second = join(story, "Second Organizer");
        call("POST", "/foundations/" + story.leman + "/deputies", story.claire, """
                {"personId": "%s", "from": "2027-03-01", "to": "2027-03-31"}""".formatted(second.id()))
                .expecting(201);

        erase(story.claire);

        JsonNode removed = told(story.leman, "MemberRemoved");
        assertThat(removed.path("successor").asString()).isEqualTo(first.id().toString());
        assertThat(removed.at("/foundation/members/0/role").asString()).isEqualTo("ADMIN");
        assertThat(removed.at("/foundation/members/1/role").asString()).isEqualTo("ORGANIZER");
        assertThat(removed.toString()).doesNotContain(story.claire.address());
        assertThat(call("GET", "/foundations/" + story.leman + "/deputies", second, null)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void letsAnOperatorAskSomebodyToTakeOverWhatNobodyIsLeftToActFor() {
        Story story = new Story(this);
        String members = "/foundations/" + story.leman + "/members";
        String body = "{\"address\": \"heir@leman.example\", \"role\": \"ORGANIZER\"}";
        Person operator = new Person(UUID.randomUUID(), "operator@convene.example", "Operator", true);
        assertThat(call("POST", members, operator, body).status()).isEqualTo(404);

        erase(story.claire);

        assertThat(call("POST", members, story.hana, body).status()).isEqualTo(404);
        call("POST", members, operator, body).expecting(202);
        JsonNode told = told(story.leman, "MemberInvited");
        assertThat(told.at("/invitation/role").asString()).isEqualTo("ADMIN");
        assertThat(told.at("/foundation/members")).isEmpty();
        UUID membership = UUID.fromString(told.at("/invitation/membershipId").asString());
        Person heir = person("Heir");
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", heir, null)
                .expecting(200);
        assertThat(call("GET", "/foundations/" + story.leman, heir, null).status())
                .isEqualTo(200);
    }

    @Test
    void bringsNothingBackHoweverLateItIsTold() {
        Story story = new Story(this);
        hearOfAccount(story.claire);
        erase(story.claire);

        hearOfAccount(story.claire.id(), story.claire.address(), story.claire.name());
        hearAccountEvent(
                story.claire.id(),
                "AccountRestated",
                accountJson(story.claire.id(), story.claire.address(), "Claire Favre"));
        erase(story.claire);

        assertThat(tablesWith(story.claire.address(), story.claire.id())).isEmpty();
        assertThat(call("GET", "/foundations/" + story.leman, story.claire, null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void saysBeforehandWhatBecomesOfEachFoundation() {
        Story story = new Story(this);
        assertThat(send(request("/organize/leaving"), story.claire).body())
                .contains("Fondation Léman", "you are its only member");
        Person heir = join(story, "Heir Apparent");
        Answer part = send(request("/organize/leaving").header("HX-Request", "true"), story.claire);

        assertThat(part.body()).contains(heir.name() + ", a member for longest").doesNotContain("<html");
        assertThat(send(request("/organize/leaving"), heir).body()).contains("it goes on with the others");
        assertThat(send(request("/organize/leaving"), person("Nobody")).body()).contains("You act for no foundation");
    }

    @Test
    void handsOnEverythingAndKeepsTheStrongerRole() {
        Story story = new Story(this);
        Person claire = story.claire;
        Person into = join(story, "Claire Favre-Blanc");
        hearOfAccount(claire);
        hearOfAccount(into);
        vote(story, claire);
        UUID own = story.foundation(into, "Own Fund", "Own", "CH", "Europe/Zurich");
        story.submit(Story.TERMS).expecting(201);

        merge(claire, into);
        merge(claire, into);

        JsonNode members = told(story.leman, "FoundationChanged").at("/foundation/members");
        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.path("personId").asString()).isEqualTo(into.id().toString());
            assertThat(member.path("role").asString()).isEqualTo("ADMIN");
        });
        assertThat(call("GET", "/foundations/" + own, into, null).status()).isEqualTo(200);
        assertThat(call("GET", "/foundations/" + story.leman, claire, null).status())
                .isEqualTo(404);
        assertThat(call("GET", "/workshops/" + story.workshop + "/log", into, null)
                        .body())
                .contains(claire.name());
        assertThat(told(story.leman)).filteredOn("FoundationChanged"::equals).hasSize(1);
        // What she signed as the one is hers as the other: erased with it.
        erase(into);
        assertThat(tablesWith(claire.address(), claire.id())).isEmpty();
        assertThat(call("GET", "/workshops/" + story.workshop + "/log", story.hana, null)
                        .body())
                .doesNotContain(claire.name());
    }

    @Test
    void comesToTheSameInWhateverOrderItIsTold() {
        Story merged = new Story(this);
        Person into = person("Into");
        merge(merged.claire, into);
        hearOfAccount(into.id(), into.address(), into.name());
        hearOfAccount(merged.claire.id(), merged.claire.address(), merged.claire.name());
        assertThat(told(merged.leman, "FoundationChanged")
                        .at("/foundation/members/0/personId")
                        .asString())
                .isEqualTo(into.id().toString());

        Story erased = new Story(this);
        Person gone = person("Gone");
        erase(gone);
        merge(erased.claire, gone);

        assertThat(told(erased.leman, "MemberRemoved").at("/foundation/members"))
                .isEmpty();
        assertThat(tablesWith(erased.claire.address(), erased.claire.id())).isEmpty();
    }

    private void merge(Person ended, Person into) {
        hearAccountEvent(ended.id(), "PersonMerged", """
                {"personId": "%s", "mergedInto": "%s", "account": {"personId": "%s", "address": "%s", "name": "%s",
                 "language": "en", "timeZone": "UTC", "furtherAddresses": ["%s"]}}""".formatted(
                        ended.id(), into.id(), into.id(), into.address(), into.name(), ended.address()));
    }

    @Test
    void readsEveryEventOfAnAccount() {
        for (String type :
                List.of("AccountCreated", "AccountChanged", "AccountRestated", "PersonMerged", "ErasureRequested")) {
            assertThat(accountsTold.types()).contains(type);
            hearAccountEvent(
                    UUID.randomUUID(),
                    type,
                    Contracts.example(ACCOUNTS, type)
                            .replace(
                                    "0196f1c0-0000-7000-8000-000000000011",
                                    UUID.randomUUID().toString())
                            .replace(
                                    "0196f1c0-0000-7000-8000-000000000012",
                                    UUID.randomUUID().toString()));
        }
    }

    private static MockHttpServletRequestBuilder request(String path) {
        return MockMvcRequestBuilders.get(path).header("Accept", "text/html");
    }

    private Person join(Story story, String name) {
        Person person = person(name);
        UUID membership = UUID.fromString(
                call("POST", "/foundations/" + story.leman + "/members", story.claire, """
                        {"address": "%s", "role": "ORGANIZER"}""".formatted(person.address()))
                        .expecting(202)
                        .json()
                        .path("membershipId")
                        .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", person, null)
                .expecting(200);
        return person;
    }

    private void erase(Person person) {
        hearAccountEvent(person.id(), "ErasureRequested", "{\"personId\": \"" + person.id() + "\"}");
    }

    private List<String> tablesWith(String text, UUID person) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM \"" + table
                                + "\" t WHERE t::text ILIKE ? AND (t::text LIKE ? OR ? LIKE '%@%'))")
                        .params("%" + text + "%", "%" + person + "%", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
