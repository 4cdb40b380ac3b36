package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.contracts.Contracts;
import org.convene.gateway.organisation.PendingSignIn;
import org.convene.gateway.session.WayInNotice;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in with the provider of their organisation: a real one, over real redirects. */
class OrganisationIntegrationTests extends GatewayTests {

    private static final String WAY = "/sign-in/organisations/hospital";
    private static final OrganisationProvider PROVIDER =
            OrganisationProvider.start("http://localhost:8080" + WAY + "/answer");
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf)\"[^>]*value=\"([^\"]*)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String user = "u" + UUID.randomUUID();
    private final String address = user + "@hospital.example";

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry registry) {
        registry.add("convene.organisations.hospital.name", () -> "University Hospital");
        registry.add("convene.organisations.hospital.issuer", PROVIDER::issuer);
        registry.add("convene.organisations.hospital.client-id", () -> OrganisationProvider.CLIENT);
        registry.add("convene.organisations.hospital.client-secret", () -> OrganisationProvider.SECRET);
        registry.add("convene.organisations.hospital.domains", () -> "hospital.example,Clinic.example");
        registry.add("convene.organisations.away.name", () -> "Faraway Institute");
        registry.add("convene.organisations.away.issuer", () -> "http://localhost:1");
        registry.add("convene.organisations.away.client-id", () -> "convene");
        registry.add("convene.organisations.away.client-secret", () -> "none");
        registry.add("convene.organisations.away.domains", () -> "faraway.example");
    }

    @Test
    void opensAnAccountForAVerifiedAddressOfItsDomain() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor browser = visitor();
        assertThat(browser.get("/sign-in").body()).contains("University Hospital");

        HttpResponse<String> in = browser.get(answer(browser, WAY + "?continue=/foundations/1"));

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/foundations/1");
        assertThat(account(browser).path("address").asString()).isEqualTo(address);
    }

    @Test
    void findsTheAccountThatTheAddressHasAndAfterwardsByTheSubjectAlone() {
        TestVisitor mail = visitor();
        signIn(mail, address);
        String id = account(mail).path("id").asString();
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor first = visitor();
        first.get(answer(first, WAY));
        assertThat(account(first).path("id").asString()).isEqualTo(id);

        PROVIDER.knows(user, Map.of("email", "married-" + address, "email_verified", false));
        TestVisitor second = visitor();
        second.get(answer(second, WAY));

        assertThat(account(second).path("id").asString()).isEqualTo(id);
        assertThat(toldOf(id)).containsExactly("SignedInOnNewBrowser", "SignedInOnNewBrowser");
    }

    @Test
    void refusesAddressesThatItMayNotOrDoesNotVouchFor() {
        Map<String, Map<String, Object>> people = Map.of(
                "Your organisation can’t speak for this address",
                Map.of("email", "a@elsewhere.example", "email_verified", true),
                "Your organisation has not checked your address",
                Map.of("email", address, "email_verified", false),
                "Your organisation did not say your address",
                Map.of("email_verified", true));
        people.forEach((title, claims) -> {
            PROVIDER.knows(user, claims);
            TestVisitor browser = visitor();
            HttpResponse<String> refused = browser.get(answer(browser, WAY));

            assertThat(refused.statusCode()).as(title).isEqualTo(403);
            assertThat(refused.body()).contains(title, "Sign in by mail");
            assertThat(browser.get("/account").statusCode()).isEqualTo(303);
        });
        // A domain does not include those below it.
        PROVIDER.knows(user, Map.of("email", "a@sub.hospital.example", "email_verified", true));
        TestVisitor below = visitor();
        assertThat(below.get(answer(below, WAY)).statusCode()).isEqualTo(403);
    }

    @Test
    void doesNotGiveAReusedAddressToItsNextOwner() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor first = visitor();
        first.get(answer(first, WAY));
        String next = "next-" + user;
        PROVIDER.knows(next, Map.of("email", address, "email_verified", true));
        TestVisitor second = visitor();

        HttpResponse<String> refused = second.get(answer(second, WAY, next));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This belongs to another account");
    }

    @Test
    void takesAnAnswerOnceAndInTheBrowserThatAskedWithinTenMinutes() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor browser = visitor();
        String answer = answer(browser, WAY);

        assertThat(visitor().get(answer).statusCode()).isEqualTo(410);
        assertThat(browser.get(answer).statusCode()).isEqualTo(303);
        HttpResponse<String> replayed = browser.get(answer);
        assertThat(replayed.statusCode()).isEqualTo(410);
        assertThat(replayed.body()).contains("That took too long", "Try again with University Hospital");
        String late = answer(browser, WAY + "?continue=/organize", user);
        CLOCK.advance(PendingSignIn.VALID);
        assertThat(visitor().get(late).statusCode()).isEqualTo(410);
        assertThat(browser.get(late).statusCode()).isEqualTo(410);
    }

    @Test
    void trustsNoTokenForSomebodyElse() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        PROVIDER.speakTo("another-client");
        TestVisitor browser = visitor();
        try {
            HttpResponse<String> refused = browser.get(answer(browser, WAY));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("This answer can’t be trusted");
        } finally {
            PROVIDER.speakTo("");
        }
        assertThat(browser.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void trustsNoCodeOfAnotherQuestion() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor browser = visitor();
        String first = answer(browser, WAY);
        String second = answer(browser, WAY);
        String code = first.replaceFirst(".*[?&]code=([^&]*).*", "$1");

        // The code is good, but belongs to another challenge and nonce.
        HttpResponse<String> refused = browser.get(second.replaceFirst("code=[^&]*", "code=" + code));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This answer can’t be trusted");
    }

    @Test
    void readsTheKeysAgainWhenTheProviderSignsWithANewOne() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor before = visitor();
        assertThat(before.get(answer(before, WAY)).statusCode()).isEqualTo(303);

        PROVIDER.rotate();

        TestVisitor after = visitor();
        assertThat(after.get(answer(after, WAY)).statusCode()).isEqualTo(303);
    }

    @Test
    void saysInWordsThatAProviderIsAwayOrSaidNo() {
        HttpResponse<String> away = visitor().get("/sign-in/organisations/away");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("Faraway Institute can’t be reached", "Sign in by mail");

        TestVisitor browser = visitor();
        String state = location(browser.get(WAY)).replaceFirst(".*[?&]state=([^&]*).*", "$1");
        HttpResponse<String> declined = browser.get(WAY + "/answer?error=access_denied&state=" + state);
        assertThat(declined.statusCode()).isEqualTo(403);
        assertThat(declined.body()).contains("You were not signed in");
        assertThat(visitor().get("/sign-in/organisations/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void linksAnAccountWithAnotherAddressAndUnlinksIt() {
        PROVIDER.knows(user, Map.of("email", "whatever@elsewhere.example", "email_verified", false));
        TestVisitor browser = visitor();
        String own = newAddress();
        signIn(browser, own);
        String id = account(browser).path("id").asString();
        assertThat(browser.get("/account/organisations").body()).contains("Link University Hospital");

        HttpResponse<String> linked = browser.get(answer(browser, "/account/organisations/hospital/link"));

        assertThat(location(linked)).isEqualTo("/account/organisations");
        assertThat(browser.get("/account/organisations").body()).contains("Unlink University Hospital");
        assertThat(toldOf(id)).containsExactly("OrganisationLinked");
        TestVisitor other = visitor();
        other.get(answer(other, WAY));
        assertThat(account(other).path("id").asString()).isEqualTo(id);

        browser.post("/account/organisations/hospital/unlink", Map.of());
        TestVisitor again = visitor();
        assertThat(again.get(answer(again, WAY)).statusCode()).isEqualTo(403);
    }

    @Test
    void linksNothingForWhoSignedOutOnTheWay() {
        PROVIDER.knows(user, Map.of("email", address, "email_verified", true));
        TestVisitor browser = visitor();
        signIn(browser, newAddress());
        String answer = answer(browser, "/account/organisations/hospital/link");
        browser.post("/sign-out", Map.of());

        assertThat(browser.get(answer).statusCode()).isEqualTo(410);
        assertThat(jdbc.sql("SELECT count(*) FROM organisation_link WHERE subject = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> toldOf(String person) {
        List<Told> told = toldAbout(person).stream()
                .filter(each -> each.topic().equals(WayInNotice.TOPIC))
                .toList();
        assertThat(told)
                .allSatisfy(each -> assertThat(Contracts.violations(each.topic(), each.type(), each.payload()))
                        .isEmpty());
        return told.stream().map(Told::type).toList();
    }

    private JsonNode account(TestVisitor browser) {
        return JSON.readTree(browser.get("/api/v1/account").body());
    }

    private String answer(TestVisitor browser, String start) {
        return answer(browser, start, user);
    }

    /** Follows the redirects to the provider, signs in there, and returns the path that it sends the browser back to. */
    private static String answer(TestVisitor browser, String start, String as) {
        HttpResponse<String> sent = browser.get(start);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        HttpClient there = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> asked =
                send(there, HttpRequest.newBuilder(URI.create(location(sent))).header("Accept", "text/html"));
        HttpResponse<String> form =
                send(there, HttpRequest.newBuilder(URI.create(PROVIDER.issuer()).resolve(location(asked))));
        Matcher csrf = FIELD.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        HttpResponse<String> in = send(
                there,
                HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + as + "&password="
                                + OrganisationProvider.PASSWORD + "&_csrf="
                                + URLEncoder.encode(csrf.group(2), StandardCharsets.UTF_8))));
        HttpResponse<String> back =
                send(there, HttpRequest.newBuilder(URI.create(PROVIDER.issuer()).resolve(location(in))));
        assertThat(location(back)).startsWith("http://localhost:8080" + WAY);
        return location(back).substring("http://localhost:8080".length());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
