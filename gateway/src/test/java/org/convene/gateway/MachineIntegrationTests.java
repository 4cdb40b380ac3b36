package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** Links that the machine's own command makes when mail is broken. */
@ExtendWith(OutputCaptureExtension.class)
class MachineIntegrationTests extends GatewayTests {

    private static final String LINKS = "/api/machine/sign-in-links";
    private static final String PROOF = "Machine " + TestKeys.MACHINE_SECRET;

    @Test
    void signsInOnceWhoeverOpensTheLinkInTime(CapturedOutput output) {
        String address = newAddress();
        signIn(visitor(), address);
        String path = linkFor(address, false);
        TestVisitor claire = visitor();
        assertThat(claire.get(path).statusCode()).isEqualTo(200);
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);

        assertThat(location(claire.post(path, Map.of()))).isEqualTo("/organize");
        assertThat(claire.get("/account").body()).contains(address);
        assertThat(claire.get("/account/sessions").body()).contains("by a link that the operator made");
        assertThat(toldAbout(address))
                .filteredOn(told -> told.type().equals("SignedInOnNewBrowser"))
                .hasSize(1);
        HttpResponse<String> again = visitor().post(path, Map.of());
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("This link does not work any more", "href=\"/sign-in\"");
        assertThat(output).contains("sign-in-link-made person=", "way=machine");
        assertThat(output.toString()).doesNotContain(path.substring(path.lastIndexOf('/') + 1), address);
    }

    @Test
    void endsALinkAfterTenMinutes() {
        String address = newAddress();
        signIn(visitor(), address);
        String path = linkFor(address, false);
        letPass(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(visitor().get(path).statusCode()).isEqualTo(410);
        assertThat(visitor().post(path, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void opensAnAccountOnlyIfToldSo() {
        String address = newAddress();
        HttpResponse<String> refused = ask("{\"address\":\"%s\"}".formatted(address), PROOF);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("/problems/no-such-account");

        TestVisitor claire = visitor();
        claire.post(linkFor(address, true), Map.of());
        assertThat(claire.get("/account").body()).contains(address);
    }

    @Test
    void makesNoLinkForWhoCannotReadTheKeys() {
        String wish = "{\"address\":\"%s\",\"orNew\":true}".formatted(newAddress());

        assertThat(ask(wish, "Machine wrong").statusCode()).isEqualTo(403);
        assertThat(ask(wish, TestKeys.MACHINE_SECRET).statusCode()).isEqualTo(403);
        assertThat(visitor().json("POST", LINKS, wish).statusCode()).isEqualTo(403);
        // What a proxy passed on comes from elsewhere, whatever it shows.
        assertThat(visitor()
                        .json("POST", LINKS, wish, "Authorization", PROOF, "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(ask("{\"address\":\"nobody\"}", PROOF).statusCode()).isEqualTo(422);
    }

    @Test
    void storesOnlyAHash() {
        String path = linkFor(newAddress(), true);

        assertThat(jdbc.sql("SELECT row_to_json(l)::text || encode(l.hash, 'escape') FROM machine_link l")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1))
                .contains("SIGN_IN");
    }

    @Test
    void offersNoSetUpWhereTheConfigurationNamesOperators() {
        HttpResponse<String> refused = visitor().json("POST", "/api/machine/set-up-links", "", "Authorization", PROOF);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/operators-named");
    }

    private String linkFor(String address, boolean orNew) {
        HttpResponse<String> made = ask("{\"address\":\"%s\",\"orNew\":%s}".formatted(address, orNew), PROOF);
        assertThat(made.statusCode()).isEqualTo(200);
        return URI.create(JsonMapper.shared().readTree(made.body()).path("link").asString())
                .getPath();
    }

    private HttpResponse<String> ask(String wish, String authorization) {
        return visitor().json("POST", LINKS, wish, "Authorization", authorization);
    }
}
