package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convene.gateway.UpstreamService.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProxyIntegrationTests extends GatewayTests {

    @Test
    void handsARequestOnLetterForLetterAndTheAnswerBack() {
        HttpResponse<String> answer = visitor().get("/workshops/caf%C3%A9?tag=a%26b&tag=c+d&empty=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("this is event");
        assertThat(answer.headers().allValues("x-from")).containsExactly("event");
        assertThat(answer.headers().allValues("cache-control")).containsExactly("max-age=60");
        assertThat(answer.headers().allValues("content-security-policy")).hasSize(1);
        Asked asked = EVENT.next();
        assertThat(asked.target()).isEqualTo("/workshops/caf%C3%A9?tag=a%26b&tag=c+d&empty=");
        assertThat(asked.header("Host")).isEqualTo("localhost:8080");
        assertThat(asked.header("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(answer.headers().allValues("x-request-id")).containsExactly(asked.header("X-Request-Id"));
    }

    @Test
    void keepsFormsAndStatusAsTheyAre() {
        HttpResponse<String> answer =
                visitor().post("/workshops/01/register/gone", Map.of("address", "zoë@leman.example"));

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(REGISTRATION.next())
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("address=zo%C3%AB%40leman.example"))
                .satisfies(asked -> assertThat(asked.method()).isEqualTo("POST"));
    }

    @Test
    void vouchesForWhoIsSignedIn() throws ParseException {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);
        claire.post("/account/name", Map.of("name", "Claire Favre"));
        claire.get("/organize");

        JWTClaimsSet claims = TestKeys.verified(EVENT.next().header("Authorization"));
        assertThat(claims.getIssuer()).isEqualTo("convene");
        assertThat(claims.getSubject())
                .isEqualTo(jdbc.sql("SELECT id::text FROM person WHERE address = ?")
                        .param(address)
                        .query(String.class)
                        .single());
        assertThat(claims.getStringClaim("email")).isEqualTo(address);
        assertThat(claims.getStringClaim("name")).isEqualTo("Claire Favre");
        assertThat(claims.getStringClaim("locale")).isEqualTo("en");
        assertThat(claims.getStringClaim("zoneinfo")).isEqualTo("UTC");
        assertThat(claims.getBooleanClaim("operator")).isFalse();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void vouchesAnewAfterFourMinutesAndWhenTheNameChanges() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        String first = voucher(claire);
        assertThat(voucher(claire)).isEqualTo(first);

        letPass(Duration.ofMinutes(4).plusSeconds(1));
        String next = voucher(claire);
        assertThat(next).isNotEqualTo(first);
        claire.post("/account/name", Map.of("name", "Claire"));
        assertThat(voucher(claire)).isNotEqualTo(next);
    }

    @Test
    void namesOperators() throws ParseException {
        TestVisitor operator = visitor();
        signIn(operator, "second@convene.example");

        assertThat(TestKeys.verified(voucher(operator)).getBooleanClaim("operator"))
                .isTrue();
    }

    @Test
    void letsNobodyForgeAPerson() {
        TestVisitor stranger = visitor();
        stranger.get("/organize", "Authorization", "Bearer forged", "X-Forwarded-For", "198.51.100.1");

        Asked asked = EVENT.next();
        assertThat(asked.headers()).doesNotContainKey("Authorization");
        assertThat(asked.header("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(stranger.get("/api/v1/foundations", "Authorization", "Bearer forged")
                        .statusCode())
                .isEqualTo(401);
        assertThat(EVENT.wasAsked()).isFalse();
    }

    @Test
    void keepsItsCookiesToItself() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        claire.cookies().put("zone", "Asia%2FTashkent");
        claire.get("/organize");

        assertThat(EVENT.next().header("Cookie")).isEqualTo("zone=Asia%2FTashkent");
    }

    @Test
    void refusesWhatAnotherSiteMadeTheBrowserSendBeforeAServiceSeesIt() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());

        assertThat(claire.post("/organize/workshops", Map.of("title", "x"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(EVENT.wasAsked()).isFalse();
        assertThat(visitor()
                        .post("/preferences/token/one-click", Map.of("List-Unsubscribe", "One-Click"), "Origin", "null")
                        .statusCode())
                .isEqualTo(200);
        assertThat(NOTIFICATION.next().body()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void limitsABodyByWhatItSaysAndByWhatItBrings() {
        TestVisitor program = visitor();
        String large = "a".repeat(1_000_001);

        assertThat(program.json("POST", "/api/v1/foundations", large).statusCode())
                .isEqualTo(413);
        HttpResponse<String> streamed = program.send(program.request("/api/v1/foundations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.US_ASCII)))));
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(streamed.body()).contains("/problems/too-large");
        assertThat(program.json("POST", "/api/v1/workshops/01/invitations", large)
                        .statusCode())
                .isEqualTo(200);
        assertThat(REGISTRATION.next().body()).hasSize(large.length());
    }

    @Test
    void takesALogoWithItsFormAndRefusesAFileThatIsFarTooLargeInWords() {
        TestVisitor browser = visitor();
        for (String path : List.of("/organize/foundations/01/logo", "/api/v1/foundations/01/logo")) {
            assertThat(browser.send(upload(browser, path, 1_050_000)).statusCode())
                    .isEqualTo(200);
            assertThat(EVENT.next().body()).hasSize(1_050_000);

            HttpResponse<String> refused = browser.send(upload(browser, path, 50_000_000));

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("What was sent is larger than can be taken here.");
            assertThat(EVENT.wasAsked()).isFalse();
            assertThat(browser.get("/workshops").statusCode()).isEqualTo(200);
            assertThat(EVENT.next().target()).isEqualTo("/workshops");
        }
    }

    @Test
    void takesAFileOfTenMegabytesAndNoLargerOne() {
        TestVisitor browser = visitor();
        for (String path : List.of("/organize/workshops/01/files", "/api/v1/speaking/token/files")) {
            assertThat(browser.send(upload(browser, path, 10_490_000)).statusCode())
                    .isEqualTo(200);
            assertThat(EVENT.next().body()).hasSize(10_490_000);
            HttpResponse<String> refused = browser.send(upload(browser, path, 50_000_000));
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("What was sent is larger than can be taken here.");
            assertThat(EVENT.wasAsked()).isFalse();
        }
    }

    private static HttpRequest.Builder upload(TestVisitor browser, String path, int length) {
        return browser.request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("a".repeat(length)));
    }

    @Test
    void saysKindlyThatAServiceIsAway() {
        NOTIFICATION.whileAway(() -> {
            HttpResponse<String> page = visitor().get("/preferences/token");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("retry-after")).contains("5");
            assertThat(page.body()).contains("Mail settings are away for a moment", "href=\"/preferences/token\"");
            HttpResponse<String> problem = visitor().get("/api/v1/preferences/token");
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.body()).contains("http://localhost:8080/problems/notification-service-away");
        });
        assertThat(visitor().get("/preferences/token").statusCode()).isEqualTo(200);
    }

    @Test
    void asksAgainOnlyWhatChangesNothing() {
        EVENT.hangUpOnce();
        assertThat(visitor().get("/workshops").statusCode()).isEqualTo(200);
        assertThat(EVENT.next().method()).isEqualTo("GET");
        assertThat(EVENT.next().method()).isEqualTo("GET");

        EVENT.hangUpOnce();
        assertThat(visitor().post("/workshops", Map.of("title", "x")).statusCode())
                .isEqualTo(502);
        assertThat(EVENT.next().method()).isEqualTo("POST");
        assertThat(EVENT.wasAsked()).isFalse();
    }

    @Test
    void doesNotAnswerForPathsThatNobodyOwns() {
        assertThat(visitor().get("/wp-admin").statusCode()).isEqualTo(404);
        assertThat(visitor().get("/api/v2/workshops").body()).contains("/problems/not-found");
        assertThat(visitor().get("/problems/too-many").body()).contains("That was a little fast");
        assertThat(visitor().get("/problems/not-agreed").body()).contains("Type: not-agreed, status 409");
        assertThat(visitor().get("/problems").body()).contains("/problems/not-agreed", "/problems/scope-missing");
        assertThat(visitor().get("/problems/made-up").statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoRequestWithTwoLengths() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                POST /workshops HTTP/1.1\r
                Host: localhost\r
                Content-Length: 4\r
                Content-Length: 5\r
                \r
                abcde\
                """.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

            assertThat(answer).isEqualTo("HTTP/1.1 400");
            assertThat(EVENT.wasAsked()).isFalse();
        }
    }

    @Test
    void logsTheRouteAndNeverATokenOrAQuery(CapturedOutput output) {
        TestVisitor claire = visitor();
        String address = newAddress();
        claire.get("/registrations/cGVyc29uYWwtdG9rZW4?secret=42");
        String link = linkOf(askToSignIn(claire, address, "/organize"));
        claire.post(link, Map.of());
        claire.get(link + "x");
        claire.get("/registrations/cGVyc29uYWwtdG9rZW4/..%2f/secret-path");
        claire.get("/nothing-of-ours/secret-path");
        claire.get("/api/v1/workshops", "Authorization", "Bearer secret-bearer");
        claire.get("/workshops", "X-Forwarded-For", "198.51.100.77", "Referer", "http://localhost/secret-path");
        claire.json("POST", "/api/v1/sign-ins", "{\"address\":\"secret-body\"}");
        claire.post("/sign-in", Map.of("address", "secret-body"));
        RawLine.ask(port, RawLine.request("GET /secret-path%zz"));
        RawLine.ask(port, RawLine.request("SECRET-METHOD /workshops"));
        RawLine.ask(port, RawLine.request("GET /workshops", "secret path: 1"));
        RawLine.ask(port, RawLine.request("POST /workshops", "Content-Length: secret-body"));
        EVENT.hangUpOnce();
        claire.post("/workshops", Map.of("title", "secret-body"));
        String session = claire.cookies().get("convene");

        assertThat(output.getOut())
                .contains("GET /registrations/** 200")
                .contains("POST /sign-in 303")
                .doesNotContain("cGVyc29uYWwtdG9rZW4", "secret=42", address, link.substring("/sign-in/".length()))
                .doesNotContain("secret-path", "secret path", "secret-bearer", "secret-body", "198.51.100.77", session)
                .doesNotContainIgnoringCase("SECRET-METHOD");
    }

    private static String voucher(TestVisitor visitor) {
        visitor.get("/organize");
        return EVENT.next().header("Authorization");
    }
}
