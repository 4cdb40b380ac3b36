package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.gateway.address.ChangeAddress;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person moves her account to another address, through the pages and the API, on the real database. */
class AddressChangeIntegrationTests extends GatewayTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LINKS = "/account/address/links/";

    private final String before = newAddress();
    private final String after = newAddress();

    @Autowired
    private ChangeAddress changeAddress;

    @Test
    void changesWhenBothHaveConfirmedWhicheverComesFirst() {
        for (List<String> order :
                List.of(List.of("OLD_ADDRESS", "NEW_ADDRESS"), List.of("NEW_ADDRESS", "OLD_ADDRESS"))) {
            String old = newAddress();
            String fresh = newAddress();
            TestVisitor browser = signedIn(old);
            UUID person = personAt(old);
            ask(browser, fresh);

            HttpResponse<String> first = browser.post(link(person, order.getFirst()) + "/confirmation", Map.of());
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.body()).contains("Confirmed. Now the other address");
            assertThat(personAt(old)).isEqualTo(person);
            HttpResponse<String> second = browser.post(link(person, order.getLast()) + "/confirmation", Map.of());

            assertThat(second.body()).contains("The address is changed", fresh);
            assertThat(personAt(fresh)).isEqualTo(person);
            JsonNode told = lastTold(person);
            assertThat(told.at("/account/address").asString()).isEqualTo(fresh);
            assertThat(told.at("/account/furtherAddresses")).isEmpty();
            // Everywhere she was signed in, she signs in anew, with the new address.
            assertThat(browser.get("/account").statusCode()).isEqualTo(303);
            signIn(visitor(), fresh);
            assertThat(count("person", "address_key = ?", old)).isZero();
        }
    }

    @Test
    void takesTheCodesFromBothMailsWhereSheAsked() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);

        HttpResponse<String> wrong = browser.post("/account/address/confirmation", Map.of("code", "AAAA-AAAA"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("4 tries are left");
        browser.post("/account/address/confirmation", Map.of("code", code(person, "NEW_ADDRESS")));
        HttpResponse<String> done =
                browser.post("/account/address/confirmation", Map.of("code", code(person, "OLD_ADDRESS")));

        assertThat(done.body()).contains("The address is changed");
        assertThat(personAt(after)).isEqualTo(person);
    }

    @Test
    void takesNoCodeAfterFiveWrongOnesButStillTheLinks() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);
        String code = code(person, "NEW_ADDRESS");
        for (int i = 0; i < 5; i++) {
            browser.post("/account/address/confirmation", Map.of("code", "AAAA-AAA" + i));
        }

        assertThat(browser.post("/account/address/confirmation", Map.of("code", code))
                        .statusCode())
                .isEqualTo(410);
        assertThat(browser.post(link(person, "NEW_ADDRESS") + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void actsOnNoGet() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);

        for (String purpose : List.of("OLD_ADDRESS", "NEW_ADDRESS")) {
            assertThat(browser.get(link(person, purpose)).body()).contains("Yes, move the account");
        }

        JsonNode shown = JSON.readTree(browser.get("/api/v1/account/address").body());
        assertThat(shown.at("/change/oldConfirmed").asBoolean()).isFalse();
        assertThat(shown.at("/change/newConfirmed").asBoolean()).isFalse();
    }

    @Test
    void letsWhoeverReadsTheOldMailStopItWithoutSigningIn() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);
        browser.post(link(person, "NEW_ADDRESS") + "/confirmation", Map.of());
        String old = link(person, "OLD_ADDRESS");

        assertThat(visitor().get(old).body()).contains(before, after, "No, stop it");
        assertThat(visitor().post(old + "/stop", Map.of()).body()).contains("Stopped");

        CLOCK.advance(Duration.ofDays(8));
        changeAddress.completeDue();
        assertThat(personAt(before)).isEqualTo(person);
        assertThat(visitor().get(old).statusCode()).isEqualTo(410);
    }

    @Test
    void waitsAWeekForWhoLostTheOldAddress() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);
        browser.post(link(person, "NEW_ADDRESS") + "/confirmation", Map.of());

        CLOCK.advance(Duration.ofDays(7).minusSeconds(1));
        changeAddress.completeDue();
        assertThat(personAt(before)).isEqualTo(person);
        CLOCK.advance(Duration.ofSeconds(1));
        changeAddress.completeDue();

        assertThat(personAt(after)).isEqualTo(person);
        assertThat(count("address_change", "address_key = ?", after)).isZero();
    }

    @Test
    void lapsesIfTheNewAddressHasNotConfirmed() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);
        browser.post(link(person, "OLD_ADDRESS") + "/confirmation", Map.of());

        CLOCK.advance(Duration.ofDays(7));
        changeAddress.completeDue();

        assertThat(personAt(before)).isEqualTo(person);
        assertThat(count("confirmation", "person_id = ?::uuid", person.toString()))
                .isZero();
    }

    @Test
    void makesNobodyGiveHerAddressAwayByAClick() {
        TestVisitor attacker = signedIn(before);
        UUID person = personAt(before);
        ask(attacker, after);
        String link = link(person, "NEW_ADDRESS");

        for (TestVisitor victim : List.of(visitor(), signedIn(newAddress()))) {
            assertThat(victim.get(link).statusCode()).isEqualTo(403);
            HttpResponse<String> clicked = victim.post(link + "/confirmation", Map.of());
            assertThat(clicked.statusCode()).isEqualTo(403);
            assertThat(clicked.body()).contains("Open this link where you are signed in");
        }
        assertThat(attacker.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void answersTheSameWhetherTheNewAddressHasAnAccountOrNot() {
        signedIn(after);
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);

        HttpResponse<String> taken = ask(browser, after);
        String page = browser.get("/account/address").body();
        assertThat(purposes(person)).containsExactlyInAnyOrder("OLD_ADDRESS", "ADDRESS_TAKEN");
        String free = newAddress();
        HttpResponse<String> other = ask(browser, free);

        assertThat(taken.statusCode()).isEqualTo(other.statusCode());
        assertThat(location(taken)).isEqualTo(location(other));
        assertThat(browser.get("/account/address").body()).isEqualTo(page.replace(after, free));
    }

    @Test
    void doesNotTakeAnAddressThatGotAnAccountMeanwhile() {
        TestVisitor browser = signedIn(before);
        UUID person = personAt(before);
        ask(browser, after);
        browser.post(link(person, "OLD_ADDRESS") + "/confirmation", Map.of());
        signedIn(after);

        HttpResponse<String> answer = browser.post(link(person, "NEW_ADDRESS") + "/confirmation", Map.of());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This address has an account of its own");
        assertThat(personAt(before)).isEqualTo(person);
    }

    @Test
    void refusesWhatIsNoAddressOrHersAlready() {
        TestVisitor browser = signedIn(before);

        HttpResponse<String> none = browser.post("/account/address", Map.of("address", "claire at leman"));
        assertThat(none.statusCode()).isEqualTo(422);
        HttpResponse<String> same =
                browser.post("/account/address", Map.of("address", before.toUpperCase(Locale.ROOT)));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("This is your address already");
    }

    @Test
    void writesToOneAddressFiveTimesADayAtMost() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(signedIn(newAddress()), after).statusCode()).isEqualTo(303);
        }

        assertThat(signedIn(newAddress())
                        .post("/account/address", Map.of("address", after))
                        .statusCode())
                .isEqualTo(429);
    }

    private TestVisitor signedIn(String address) {
        TestVisitor browser = visitor();
        signIn(browser, address);
        return browser;
    }

    private static HttpResponse<String> ask(TestVisitor browser, String address) {
        HttpResponse<String> asked = browser.post("/account/address", Map.of("address", address));
        assertThat(asked.statusCode()).isEqualTo(303);
        return asked;
    }

    private String link(UUID person, String purpose) {
        return LINKS + TestKeys.MAILER.token(Kind.CONFIRMATION, confirmation(person, purpose), 1);
    }

    private String code(UUID person, String purpose) {
        return TestKeys.MAILER.code(Kind.CONFIRMATION, confirmation(person, purpose));
    }

    private UUID confirmation(UUID person, String purpose) {
        return jdbc.sql("SELECT id FROM confirmation WHERE person_id = ? AND purpose = ?")
                .params(person, purpose)
                .query(UUID.class)
                .single();
    }

    private List<String> purposes(UUID person) {
        return jdbc.sql("SELECT purpose FROM confirmation WHERE person_id = ?")
                .param(person)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private UUID personAt(String address) {
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private long count(String table, String condition, String value) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
                .param(value)
                .query(Long.class)
                .single();
    }

    private JsonNode lastTold(UUID person) {
        List<String[]> told = jdbc.sql("""
                        SELECT id, type, payload FROM messaging.outbox WHERE key = :key
                        UNION ALL SELECT id, type, payload FROM messaging.told_event WHERE key = :key ORDER BY id""")
                .param("key", person)
                .query((row, _) -> new String[] {row.getString(2), row.getString(3)})
                .list();
        String[] last = told.getLast();
        assertThat(Contracts.violations("gateway.accounts.v1", last[0], last[1]))
                .isEmpty();
        return JSON.readTree(last[1]);
    }
}
