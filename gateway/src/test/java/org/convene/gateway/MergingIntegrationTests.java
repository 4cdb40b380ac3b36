package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person makes two accounts one, through the pages and the API, on the real database. */
class MergingIntegrationTests extends GatewayTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String main = newAddress();
    private final String other = newAddress();

    @Test
    void makesTheOtherAccountPartOfTheOneThatIsSignedIn() {
        TestVisitor ended = signedIn(other);
        UUID endedId = personAt(other);
        ended.post("/account", Map.of("name", "Claire Favre", "language", "en", "timeZone", "UTC"));
        TestVisitor browser = signedIn(main);
        UUID into = personAt(main);
        ask(browser, other);
        String link = link(into);
        assertThat(browser.get(link).body()).contains(other, main);

        HttpResponse<String> merged = browser.post(link, Map.of());

        assertThat(merged.body()).contains("One account", main, other);
        assertThat(ended.get("/account").statusCode()).isEqualTo(303);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        JsonNode told = last(endedId, "PersonMerged");
        assertThat(told.path("mergedInto").asString()).isEqualTo(into.toString());
        assertThat(told.at("/account/furtherAddresses/0").asString()).isEqualTo(other);
        assertThat(told.at("/account/name").asString()).isEqualTo("Claire Favre");
        assertThat(last(into, "AccountChanged")
                        .at("/account/furtherAddresses/0")
                        .asString())
                .isEqualTo(other);
        // Either address signs in to the one account, and opens no other.
        TestVisitor again = signedIn(other);
        assertThat(JSON.readTree(again.get("/api/v1/account").body()).path("id").asString())
                .isEqualTo(into.toString());
    }

    @Test
    void addsAnAddressThatHasNoAccountAndAnswersTheSame() {
        TestVisitor browser = signedIn(main);
        UUID into = personAt(main);
        HttpResponse<String> asked = ask(browser, other);
        signedIn(other + ".org");
        HttpResponse<String> known = ask(browser, other + ".org");
        assertThat(asked.statusCode()).isEqualTo(known.statusCode());
        assertThat(location(asked)).isEqualTo(location(known));

        browser.post(link(into), Map.of());

        assertThat(JSON.readTree(browser.get("/api/v1/account/address").body())
                        .at("/furtherAddresses/0")
                        .asString())
                .isEqualTo(other + ".org");
    }

    @Test
    void takesTheCodeThroughTheApi() {
        TestVisitor browser = signedIn(main);
        UUID into = personAt(main);
        HttpResponse<String> asked = browser.json(
                "POST",
                "/api/v1/account/merging",
                "{\"address\": \"%s\"}".formatted(other),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(asked.statusCode()).isEqualTo(202);

        HttpResponse<String> merged = browser.json(
                "POST",
                "/api/v1/account/merging/confirmation",
                "{\"code\": \"%s\"}".formatted(TestKeys.MAILER.code(Kind.CONFIRMATION, confirmation(into))),
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(JSON.readTree(merged.body()).at("/furtherAddresses/0").asString())
                .isEqualTo(other);
    }

    @Test
    void makesNobodyGiveAnAccountAwayByAClick() {
        TestVisitor victim = signedIn(other);
        TestVisitor attacker = signedIn(main);
        UUID into = personAt(main);
        ask(attacker, other);
        String link = link(into);

        assertThat(victim.post(link, Map.of()).statusCode()).isEqualTo(403);
        assertThat(personAt(other)).isNotEqualTo(into);
    }

    @Test
    void refusesAnAddressThatIsHersAlready() {
        TestVisitor browser = signedIn(main);
        HttpResponse<String> same = browser.post("/account/merging", Map.of("address", main));

        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("signs in to this account already");
    }

    @Test
    void movesToAFurtherAddressWithoutLosingTheAccount() {
        TestVisitor browser = signedIn(main);
        UUID into = personAt(main);
        ask(browser, other);
        browser.post(link(into), Map.of());

        browser.post("/account/address", Map.of("address", other));
        for (String purpose : List.of("OLD_ADDRESS", "NEW_ADDRESS")) {
            UUID id = jdbc.sql("SELECT id FROM confirmation WHERE person_id = ? AND purpose = ?")
                    .params(into, purpose)
                    .query(UUID.class)
                    .single();
            browser.post(
                    "/account/address/links/" + TestKeys.MAILER.token(Kind.CONFIRMATION, id, 1) + "/confirmation",
                    Map.of());
        }

        assertThat(personAt(other)).isEqualTo(into);
        assertThat(last(into, "AccountChanged").at("/account/furtherAddresses")).isEmpty();
    }

    private TestVisitor signedIn(String address) {
        TestVisitor browser = visitor();
        signIn(browser, address);
        return browser;
    }

    private static HttpResponse<String> ask(TestVisitor browser, String address) {
        HttpResponse<String> asked = browser.post("/account/merging", Map.of("address", address));
        assertThat(asked.statusCode()).isEqualTo(303);
        return asked;
    }

    private String link(UUID person) {
        return "/account/merging/links/" + TestKeys.MAILER.token(Kind.CONFIRMATION, confirmation(person), 1);
    }

    private UUID confirmation(UUID person) {
        return jdbc.sql("SELECT id FROM confirmation WHERE person_id = ? AND purpose = 'MERGING'")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private UUID personAt(String address) {
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private JsonNode last(UUID key, String type) {
        String json = jdbc.sql("""
                        SELECT id, payload FROM messaging.outbox WHERE key = :key AND type = :type
                        UNION ALL SELECT id, payload FROM messaging.told_event WHERE key = :key AND type = :type
                        ORDER BY id DESC LIMIT 1""")
                .param("key", key)
                .param("type", type)
                .query((row, _) -> row.getString(2))
                .single();
        assertThat(Contracts.violations("gateway.accounts.v1", type, json)).isEmpty();
        return JSON.readTree(json);
    }
}
