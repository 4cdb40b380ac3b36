package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.testing.input.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who lost her links has all of them mailed in one mail; who only asks learns nothing. */
class FindIntegrationTests extends ServiceTests {

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    private final String address = "finding-" + UUID.randomUUID() + "@example.org";
    private Caller anybody = new Caller(URI.create("http://localhost"), Map.of());

    @BeforeEach
    void ask() {
        anybody = new Caller(URI.create("http://localhost:" + port), Map.of());
    }

    @Test
    void mailsAllLinksAtOnceThoseOfPastWorkshopsIncluded() {
        Workshop past = register();
        Workshop calledOff = register();
        Workshop coming = register();
        hearOf(Samples.workshop(calledOff.id(), WorkshopState.CALLED_OFF, 5, true, 9));
        clock.setAt(Samples.END.plus(Duration.ofDays(1)));

        HttpResponse<String> answer =
                anybody.post("/registrations/find", Map.of("address", address.toUpperCase(Locale.ROOT)));

        assertThat(answer.statusCode()).isEqualTo(303);
        List<Told> told = linksRequested();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().payload())
                .contains(
                        past.id().toString(),
                        calledOff.id().toString(),
                        coming.id().toString());
    }

    @Test
    void answersTheSameWhetherItKnowsAnAddressOrNot() {
        register();
        String stranger = "nobody-" + UUID.randomUUID() + "@example.org";
        HttpResponse<String> known = anybody.post("/registrations/find", Map.of("address", address));
        HttpResponse<String> unknown = anybody.post("/registrations/find", Map.of("address", stranger));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        assertThat(unknown.body()).isEqualTo(known.body());

        HttpResponse<String> knownToApi = api(address);
        HttpResponse<String> unknownToApi = api(stranger);
        assertThat(knownToApi.statusCode()).isEqualTo(202).isEqualTo(unknownToApi.statusCode());
        assertThat(knownToApi.body()).isEqualTo(unknownToApi.body());
        assertThat(jdbc.sql("SELECT count(*) FROM messaging.outbox WHERE payload LIKE '%' || ? || '%'")
                        .param(stranger)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mailsOnceInTenMinutesAndFiveTimesADay() {
        register();
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            clock.setAt(Samples.NOW.plus(Duration.ofMinutes(minutes)));
            assertThat(api(address).statusCode()).isEqualTo(202);
            assertThat(linksRequested()).hasSize(Math.min(5, 1 + minutes / 10));
        }
        clock.setAt(Samples.NOW.plus(Duration.ofMinutes(24 * 60 + 1)));
        assertThat(api(address).statusCode()).isEqualTo(202);
        assertThat(linksRequested()).hasSize(6);
    }

    // Who asked before she registered is not made to wait for her own first mail.
    @Test
    void mailsAtOnceWhoWasUnknownAMomentAgo() {
        api(address);
        register();
        api(address);

        assertThat(linksRequested()).hasSize(1);
    }

    @Test
    void saysWhatIsNoAddressBesideTheField() {
        HttpResponse<String> refused = anybody.post("/registrations/find", Map.of("address", "a@b"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Write an e-mail address", "value=\"a@b\"", "id=\"address-error\"");
        assertThat(api("pаypal@example.org").body()).contains("letters of two alphabets");
    }

    private HttpResponse<String> api(String typed) {
        return anybody.send(
                "POST",
                "/api/v1/registrations/links",
                "application/json",
                ("{\"address\":\"" + typed + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private Workshop register() {
        Workshop workshop = hearOf(Samples.workshop(5));
        new Guests(workshop, invitations, links, anybody).registered(address);
        return workshop;
    }

    private List<Told> linksRequested() {
        return jdbc
                .sql(
                        "SELECT DISTINCT key FROM messaging.outbox WHERE type = 'LinksRequested' AND payload ILIKE '%' || ? || '%'")
                .param(address)
                .query((row, _) -> row.getObject("key", UUID.class))
                .list()
                .stream()
                .flatMap(key -> told(key).stream())
                .toList();
    }
}
