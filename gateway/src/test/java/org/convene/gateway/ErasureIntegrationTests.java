package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.Restatement;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person erases her account, through the pages and the API, on the real database. */
class ErasureIntegrationTests extends GatewayTests {

    private static final String LINKS = "/account/erasure/links/";

    private final String address = newAddress();

    @Autowired
    private Restatement accounts;

    @Test
    void erasesAtTheButtonBehindTheMailedLinkAndNotBefore() {
        TestVisitor browser = signedIn();
        UUID person = person();
        assertThat(browser.get("/account/erasure").body()).contains("This can’t be undone", address);
        HttpResponse<String> asked = browser.post("/account/erasure", Map.of());
        assertThat(location(asked)).isEqualTo("/account/erasure/confirmation");
        String link = LINKS + TestKeys.MAILER.token(Kind.CONFIRMATION, confirmation(person), 1);
        assertThat(browser.get(link).body()).contains("Erase this account now?", address);
        assertThat(accounts.stateOf(person)).isNotNull();

        HttpResponse<String> erased = browser.post(link, Map.of());

        assertThat(erased.body()).contains("Your account is erased");
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        assertThat(accounts.stateOf(person)).isNull();
        assertThat(told(person).getLast()).isEqualTo("ErasureRequested {\"personId\":\"%s\"}".formatted(person));
    }

    @Test
    void leavesNeitherAddressNorNameInAnyTable() {
        TestVisitor browser = signedIn();
        UUID person = person();
        String name = "Ursula " + person;
        browser.post("/account", Map.of("name", name, "language", "en", "timeZone", "UTC"));
        browser.post("/account/address", Map.of("address", newAddress()));
        assertThat(tablesWith(name)).contains("person");
        erase(browser, person);

        assertThat(tablesWith(address)).isEmpty();
        assertThat(tablesWith(name)).isEmpty();
    }

    @Test
    void takesTheCodeFromTheMailToo() {
        TestVisitor browser = signedIn();
        UUID person = person();
        browser.post("/account/erasure", Map.of());

        assertThat(browser.post("/account/erasure/confirmation", Map.of("code", "AAAAAAAA"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> erased = browser.post(
                "/account/erasure/confirmation",
                Map.of("code", TestKeys.MAILER.code(Kind.CONFIRMATION, confirmation(person))));

        assertThat(erased.body()).contains("Your account is erased");
    }

    @Test
    void letsNobodyElseUseTheLinkNorTheOwnerAfterAnHour() {
        TestVisitor browser = signedIn();
        UUID person = person();
        browser.post("/account/erasure", Map.of());
        String link = LINKS + TestKeys.MAILER.token(Kind.CONFIRMATION, confirmation(person), 1);
        TestVisitor other = visitor();
        signIn(other, newAddress());

        assertThat(visitor().post(link, Map.of()).statusCode()).isEqualTo(303);
        assertThat(other.get(link).statusCode()).isEqualTo(403);
        assertThat(other.post(link, Map.of()).statusCode()).isEqualTo(403);
        CLOCK.advance(Duration.ofHours(1));
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(410);
        assertThat(accounts.stateOf(person)).isNotNull();
    }

    @Test
    void opensANewAccountForWhoComesBack() {
        TestVisitor browser = signedIn();
        UUID person = person();
        erase(browser, person);

        signedIn();

        assertThat(person()).isNotEqualTo(person);
    }

    private void erase(TestVisitor browser, UUID person) {
        browser.post("/account/erasure", Map.of());
        browser.post(LINKS + TestKeys.MAILER.token(Kind.CONFIRMATION, confirmation(person), 1), Map.of());
    }

    private TestVisitor signedIn() {
        TestVisitor browser = visitor();
        signIn(browser, address);
        return browser;
    }

    private UUID person() {
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private UUID confirmation(UUID person) {
        return jdbc.sql("SELECT id FROM confirmation WHERE person_id = ? AND purpose = 'ERASURE'")
                .param(person)
                .query(UUID.class)
                .single();
    }

    /** What was told of a person, in order, each held against its contract. */
    private List<String> told(UUID person) {
        return jdbc.sql("""
                        SELECT id, type, payload FROM messaging.outbox WHERE key = :key
                        UNION ALL SELECT id, type, payload FROM messaging.told_event WHERE key = :key ORDER BY id""")
                .param("key", person)
                .query((row, _) -> {
                    assertThat(Contracts.violations("gateway.accounts.v1", row.getString(2), row.getString(3)))
                            .isEmpty();
                    return row.getString(2) + " " + row.getString(3);
                })
                .list();
    }

    /** The gateway's own tables in which some row has this text; what was told is kept for 30 days, as the docs say. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""").query((row, _) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE t::text ILIKE ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
