package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SignInIntegrationTests extends GatewayTests {

    @Test
    void signsInThroughTheMailedLink() {
        TestVisitor claire = visitor();
        UUID request = askToSignIn(claire, newAddress(), "/organize/workshops/new?step=1");

        assertThat(claire.get(linkOf(request)).statusCode()).isEqualTo(200);
        HttpResponse<String> in = claire.post(linkOf(request), Map.of());

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/account/name?continue=%2Forganize%2Fworkshops%2Fnew%3Fstep%3D1");
        HttpResponse<String> named = claire.post(
                "/account/name", Map.of("name", "Claire Favre", "continue", "/organize/workshops/new?step=1"));
        assertThat(location(named)).isEqualTo("/organize/workshops/new?step=1");
        assertThat(claire.get("/account").body()).contains("Claire Favre");
    }

    @Test
    void signsInThroughTheCodeHoweverItIsTyped() {
        TestVisitor claire = visitor();
        UUID request = askToSignIn(claire, newAddress(), "/organize");
        String code = codeOf(request).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'i');
        String page = "/sign-in/requests/" + request;

        assertThat(claire.get(page).body()).contains("We have written to you");
        HttpResponse<String> in =
                claire.post(page, Map.of("code", " " + code.substring(0, 4) + "-" + code.substring(4) + " "));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(claire.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForTheNameOnce() {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);
        claire.post("/account/name", Map.of("name", "Claire"));

        assertThat(location(signIn(visitor(), address))).isEqualTo("/organize");
    }

    @Test
    void saysHowManyTriesAreLeftAndEndsAtTheFifth() {
        TestVisitor claire = visitor();
        UUID request = askToSignIn(claire, newAddress(), "/organize");
        String page = "/sign-in/requests/" + request;

        HttpResponse<String> wrong = claire.post(page, Map.of("code", "AAAA-AAAA"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("4 tries are left").contains("id=\"code-error\"");
        for (int i = 0; i < 3; i++) {
            claire.post(page, Map.of("code", "AAAA-AAAA"));
        }
        assertThat(claire.post(page, Map.of("code", "AAAA-AAAA")).statusCode()).isEqualTo(410);
        assertThat(claire.post(page, Map.of("code", codeOf(request))).statusCode())
                .isEqualTo(410);
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesALinkInAnotherBrowserAndSaysWhatToDo() {
        UUID request = askToSignIn(visitor(), newAddress(), "/organize");
        TestVisitor another = visitor();

        HttpResponse<String> shown = another.get(linkOf(request));
        assertThat(shown.statusCode()).isEqualTo(403);
        assertThat(shown.body()).contains("another browser").contains("type the code");
        assertThat(another.post(linkOf(request), Map.of()).statusCode()).isEqualTo(403);
        assertThat(another.get("/sign-in/requests/" + request).statusCode()).isEqualTo(404);
        assertThat(another.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAnExpiredASpentAndAForgedLinkInPlainWords() {
        TestVisitor claire = visitor();
        String spent = linkOf(askToSignIn(claire, newAddress(), "/organize"));
        claire.post(spent, Map.of());
        String old = linkOf(askToSignIn(claire, newAddress(), "/organize"));
        CLOCK.advance(Duration.ofMinutes(10));

        assertThat(claire.get(spent).body()).contains("This was used already");
        assertThat(claire.post(spent, Map.of()).statusCode()).isEqualTo(410);
        assertThat(claire.post(old, Map.of()).statusCode()).isEqualTo(410);
        assertThat(claire.get(old).body()).contains("This mail is too old").contains("href=\"/sign-in\"");
        char last = old.charAt(old.length() - 2);
        String forged = old.substring(0, old.length() - 2) + (last == 'A' ? 'B' : 'A') + old.charAt(old.length() - 1);
        assertThat(claire.post(forged, Map.of()).statusCode()).isEqualTo(404);
        assertThat(claire.get("/sign-in/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotSignInByAGet() {
        TestVisitor claire = visitor();
        String link = linkOf(askToSignIn(claire, newAddress(), "/organize"));
        claire.get(link);
        claire.get(link);

        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
        assertThat(claire.post(link, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void startsAFreshSessionWhateverCookieTheBrowserShowed() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        String first = claire.cookies().get("convene");
        assertThat(first).isNotNull();

        signIn(claire, newAddress());
        TestVisitor thief = visitor();
        thief.cookies().put("convene", first);

        assertThat(claire.cookies().get("convene")).isNotEqualTo(first);
        assertThat(thief.get("/account").statusCode()).isEqualTo(303);
        TestVisitor planted = visitor();
        planted.cookies().put("convene", "cGxhbnRlZA==");
        signIn(planted, newAddress());
        assertThat(planted.cookies().get("convene")).isNotEqualTo("cGxhbnRlZA==");
    }

    @Test
    void hidesTheSessionCookieFromScriptsAndOtherSites() {
        TestVisitor claire = visitor();
        HttpResponse<String> in = signIn(claire, newAddress());

        assertThat(in.headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("convene="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void endsASessionAtSignOutAndAfterNinetyDays() {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);
        String session = claire.cookies().get("convene");
        assertThat(claire.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        claire.cookies().put("convene", String.valueOf(session));
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);

        signIn(claire, address);
        assertThat(claire.get("/account").statusCode()).isEqualTo(200);
        letPass(Duration.ofDays(91));
        assertThat(claire.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesWhatAnotherSiteMadeTheBrowserSend() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());

        assertThat(claire.post("/sign-out", Map.of(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(claire.post("/sign-out", Map.of(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(claire.post("/sign-out", Map.of(), new String[0]).statusCode())
                .isEqualTo(403);
        assertThat(claire.get("/account").statusCode()).isEqualTo(200);
        assertThat(claire.post("/sign-out", Map.of(), "Origin", "http://localhost:8080")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void answersTheSameForEveryAddress() {
        String known = newAddress();
        signIn(visitor(), known);
        TestVisitor stranger = visitor();
        HttpResponse<String> ofKnown = stranger.post("/sign-in", Map.of("address", known));
        HttpResponse<String> ofUnknown = stranger.post("/sign-in", Map.of("address", newAddress()));

        assertThat(ofKnown.statusCode()).isEqualTo(ofUnknown.statusCode());
        assertThat(stranger.get(location(ofKnown)).body().replaceAll("[0-9a-f-]{36}|[0-9a-f]{16}|person[0-9]+", "*"))
                .isEqualTo(stranger.get(location(ofUnknown))
                        .body()
                        .replaceAll("[0-9a-f-]{36}|[0-9a-f]{16}|person[0-9]+", "*"));
    }

    @Test
    void refusesAnAddressThatIsNoneBesideItsField() {
        HttpResponse<String> refused = visitor().post("/sign-in", Map.of("address", "claire at leman"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#address\"", "id=\"address-error\"", "aria-invalid=\"true\"", "claire at leman");
    }

    @Test
    void sendsNobodyToAnotherSite() {
        TestVisitor claire = visitor();
        UUID request = askToSignIn(claire, newAddress(), "https://evil.example/");

        assertThat(location(claire.post(linkOf(request), Map.of()))).isEqualTo("/account/name?continue=%2Forganize");
        assertThat(location(claire.get("/sign-in?continue=//evil.example"))).isEqualTo("/organize");
        assertThat(location(claire.post("/account/reader", Map.of("continue", "//evil.example"))))
                .isEqualTo("/");
    }

    @Test
    void stopsMailsToOneAddressWithoutLockingItsOwnerOut() {
        String address = newAddress();
        TestVisitor claire = visitor();
        UUID hers = askToSignIn(claire, address, "/organize");
        TestVisitor stranger = visitor();
        for (int i = 0; i < 4; i++) {
            askToSignIn(stranger, address, "/organize");
        }

        HttpResponse<String> refused = stranger.post("/sign-in", Map.of("address", address));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isPositive();
        assertThat(refused.body()).contains("has had many mails lately", "a browser where you signed in before");
        assertThat(claire.post(linkOf(hers), Map.of()).statusCode()).isEqualTo(303);
        assertThat(signIn(claire, address).statusCode()).isEqualTo(303);
    }

    @Test
    void boundsHowManyCodesAreTriedFromOnePlace() {
        TestVisitor guesser = visitor();
        String page = "/sign-in/requests/" + askToSignIn(guesser, newAddress(), "/organize");
        int status = 0;
        for (int i = 0; i <= 300 && status != 429; i++) {
            status = guesser.post(page, Map.of("code", "AAAA-AAAA")).statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    @Test
    void letsNobodyBehindTheSamePlaceBeLockedOutByAGuesser() {
        TestVisitor claire = visitor();
        UUID hers = askToSignIn(claire, newAddress(), "/organize");
        TestVisitor guesser = visitor();
        String page = "/sign-in/requests/" + askToSignIn(guesser, newAddress(), "/organize");
        int status = 0;
        for (int i = 0; i <= 300 && status != 429; i++) {
            status = guesser.post(page, Map.of("code", "AAAA-AAAA")).statusCode();
        }
        assertThat(status).isEqualTo(429);

        assertThat(claire.post("/sign-in/requests/" + hers, Map.of("code", codeOf(hers)))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void remembersHowAReaderReadsWithoutSignIn() {
        TestVisitor reader = visitor();
        HttpResponse<String> chosen = reader.post(
                "/account/reader", Map.of("language", "en", "zone", "Asia/Tashkent", "continue", "/sign-in"));

        assertThat(location(chosen)).isEqualTo("/sign-in");
        assertThat(reader.get("/sign-in").body()).contains("Tashkent, UTC+5");
        reader.post("/account/reader", Map.of("language", "xx", "zone", "Mars/Olympus"));
        assertThat(reader.get("/sign-in").body()).contains("Tashkent, UTC+5");
    }

    @Test
    void letsOneLinkInOnceHoweverManyOpenItAtOnce() throws Exception {
        String address = newAddress();
        TestVisitor claire = visitor();
        String link = linkOf(askToSignIn(claire, address, "/organize"));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> opened = crowd.invokeAll(Collections.nCopies(
                    8,
                    () -> claire.send(claire.request(link, "Sec-Fetch-Site", "same-origin")
                                    .POST(BodyPublishers.noBody()))
                            .statusCode()));

            assertThat(opened).extracting(Future::get).containsOnlyOnce(303).containsOnly(303, 410);
        }
    }

    @Test
    void opensOneAccountHoweverManySignInForTheFirstTimeAtOnce() throws Exception {
        String address = newAddress();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> in = crowd.invokeAll(
                    Collections.nCopies(4, () -> signIn(visitor(), address).statusCode()));

            assertThat(in).extracting(Future::get).containsOnly(303);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
