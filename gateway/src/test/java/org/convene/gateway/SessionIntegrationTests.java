package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class SessionIntegrationTests extends GatewayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIREFOX = "Mozilla/5.0 (Android 16; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0";

    @Test
    void storesNothingThatOpensASession() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        String cookie = claire.cookies().get("convene");
        assertThat(cookie).isNotNull();

        String rows = jdbc.sql("SELECT row_to_json(s)::text || encode(s.hash, 'escape') || encode(s.hash, 'base64')"
                        + " FROM browser_session s")
                .query(String.class)
                .list()
                .toString();
        assertThat(rows).doesNotContain(cookie).contains("\"hash\"");
        // What is stored does not open anything either.
        jdbc.sql("SELECT encode(hash, 'base64') FROM browser_session")
                .query(String.class)
                .list()
                .forEach(hash -> {
                    TestVisitor thief = visitor();
                    thief.cookies()
                            .put(
                                    "convene",
                                    hash.replace('+', '-').replace('/', '_').replace("=", ""));
                    assertThat(thief.get("/account").statusCode()).isEqualTo(303);
                });
        assertThat(rows.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void listsWhereAPersonIsSignedInAndEndsOne(CapturedOutput output) {
        String address = newAddress();
        TestVisitor desk = visitor();
        signIn(desk, address);
        TestVisitor phone = signInWith(address, FIREFOX);

        String page = desk.get("/account/sessions").body();
        assertThat(page).contains("This browser", "Firefox on Android", "by a link or code from a mail");
        JsonNode listed = list(desk);
        assertThat(listed).hasSize(2);
        JsonNode other = listed.get(0).path("current").asBoolean() ? listed.get(1) : listed.get(0);
        assertThat(other.path("browser").asString()).isEqualTo("Firefox");
        assertThat(other.path("signedInBy").asString()).isEqualTo("mail");

        String id = other.path("id").asString();
        assertThat(location(desk.post("/account/sessions/" + id + "/end", Map.of())))
                .isEqualTo("/account/sessions?ended");
        assertThat(phone.get("/account").statusCode()).isEqualTo(303);
        assertThat(desk.get("/account/sessions?ended").body()).contains("You are signed in nowhere else");
        assertThat(output).contains("session-ended person=" + personWith(address) + " session=" + id);
        assertThat(output.toString()).doesNotContain(address);
    }

    @Test
    void clearsTheBrowserAtTheEnd() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());

        assertThat(claire.post("/sign-out", Map.of()).headers().firstValue("clear-site-data"))
                .contains("\"cache\", \"storage\"");
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void endsAllOthersOrAll() {
        String address = newAddress();
        TestVisitor desk = visitor();
        signIn(desk, address);
        TestVisitor phone = signInWith(address, FIREFOX);
        TestVisitor stranger = visitor();
        signIn(stranger, newAddress());

        desk.post("/account/sessions/others/end", Map.of());
        assertThat(phone.get("/account").statusCode()).isEqualTo(303);
        assertThat(desk.get("/account").statusCode()).isEqualTo(200);

        TestVisitor again = signInWith(address, FIREFOX);
        String kept = String.valueOf(desk.cookies().get("convene"));
        desk.post("/sign-out", Map.of("everywhere", "yes"));
        assertThat(again.get("/account").statusCode()).isEqualTo(303);
        assertThat(desk.cookies()).doesNotContainKey("convene");
        desk.cookies().put("convene", kept);
        assertThat(desk.get("/account").statusCode()).isEqualTo(303);
        assertThat(stranger.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void endsOverTheApiOneOrAllOthers() {
        String address = newAddress();
        TestVisitor desk = visitor();
        signIn(desk, address);
        TestVisitor phone = signInWith(address, FIREFOX);
        String id = list(phone)
                .valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        assertThat(delete(phone, "/" + id)).isEqualTo(204);
        assertThat(delete(phone, "/" + id)).isEqualTo(404);
        assertThat(desk.get("/account").statusCode()).isEqualTo(303);
        TestVisitor third = signInWith(address, FIREFOX);
        assertThat(delete(phone, "")).isEqualTo(204);
        assertThat(third.get("/account").statusCode()).isEqualTo(303);
        assertThat(phone.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void endsNobodyElsesSession() {
        TestVisitor hers = visitor();
        signIn(hers, newAddress());
        String id = list(hers).get(0).path("id").asString();
        TestVisitor his = visitor();
        signIn(his, newAddress());

        his.post("/account/sessions/" + id + "/end", Map.of());
        assertThat(delete(his, "/" + id)).isEqualTo(404);
        assertThat(hers.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor().get("/account/sessions").statusCode()).isEqualTo(303);
        assertThat(visitor().get("/api/v1/account/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void endsASessionAfterFourteenDaysWithoutUse() {
        TestVisitor used = visitor();
        signIn(used, newAddress());
        TestVisitor left = visitor();
        signIn(left, newAddress());
        letPass(Duration.ofDays(13));
        assertThat(used.get("/account").statusCode()).isEqualTo(200);

        letPass(Duration.ofDays(2));
        assertThat(used.get("/account").statusCode()).isEqualTo(200);
        assertThat(left.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionAfterNinetyDaysThoughItIsUsedEachWeek() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        for (int week = 1; week <= 12; week++) {
            letPass(Duration.ofDays(7));
            assertThat(claire.get("/account").statusCode()).as("week %s", week).isEqualTo(200);
        }

        letPass(Duration.ofDays(7));
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void asksWhoIsSignedInToSignInOnceMoreAndSaysWhy() {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);

        assertThat(claire.get("/sign-in?again&continue=/account").body())
                .contains("please sign in once more", "value=\"" + address + "\"");
        assertThat(location(claire.get("/sign-in?continue=/account"))).isEqualTo("/account");
    }

    private TestVisitor signInWith(String address, String userAgent) {
        TestVisitor visitor = visitor();
        UUID request = askToSignIn(visitor, address, "/organize");
        assertThat(visitor.post(linkOf(request), Map.of(), "Sec-Fetch-Site", "same-origin", "User-Agent", userAgent)
                        .statusCode())
                .isEqualTo(303);
        return visitor;
    }

    private static JsonNode list(TestVisitor visitor) {
        return JSON.readTree(visitor.get("/api/v1/account/sessions").body());
    }

    private static int delete(TestVisitor visitor, String path) {
        return visitor.json("DELETE", "/api/v1/account/sessions" + path, "", "Sec-Fetch-Site", "same-origin")
                .statusCode();
    }

    private UUID personWith(String address) {
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }
}
