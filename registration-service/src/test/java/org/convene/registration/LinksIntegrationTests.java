package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.testing.input.Caller;
import org.convene.testing.input.DatabaseState;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Personal links: reading them never acts, nothing gives them away, and each that ended says so and leads on. */
class LinksIntegrationTests extends ServiceTests {

    /** How browsers, mail programs and their scanners look at a page before anybody has asked for it. */
    private static final List<String[]> LOOKS = List.of(
            new String[] {},
            new String[] {"Sec-Purpose", "prefetch;prerender"},
            new String[] {"Purpose", "prefetch"},
            new String[] {"X-Moz", "prefetch"},
            new String[] {"User-Agent", "Mozilla/5.0 (compatible; SafeLinks scanner)"});

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{48}");

    private static final Pattern LINK_OUT = Pattern.compile("<a [^>]*href=\"https?://[^>]*>");

    @Autowired
    private DataSource database;

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    private Caller anybody = new Caller(URI.create("http://localhost"), Map.of());
    private Workshop workshop = Samples.workshop(5);
    private Guests guests = new Guests(workshop, invitations, links, anybody);

    @BeforeEach
    void publish() {
        anybody = new Caller(URI.create("http://localhost:" + port), Map.of());
        workshop = hearOf(Samples.workshop(5));
        guests = new Guests(workshop, invitations, links, anybody);
    }

    @Test
    void doNothingWhenTheyAreLookedAt() {
        DatabaseState state =
                new DatabaseState(database, "public.place", "messaging.outbox", "messaging.aggregate_sequence");
        for (String path : pages()) {
            for (String method : List.of("GET", "HEAD")) {
                for (String[] look : LOOKS) {
                    Map<String, String> before = state.digests();
                    int status = anybody.send(method, path, look).statusCode();
                    assertThat(status).as("%s %s", method, path).isEqualTo(200);
                    assertThat(state.changedSince(before))
                            .as("%s %s", method, path)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void goNeitherIntoALogNorToAnotherSite() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        List<String> paths = pages();
        try {
            for (String path : paths) {
                HttpResponse<String> page = anybody.send("GET", path);
                assertThat(page.headers().firstValue("Referrer-Policy"))
                        .as(path)
                        .contains("same-origin");
                assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                        .as(path)
                        .contains("no-store");
                assertThat(LINK_OUT.matcher(page.body()).results().map(link -> link.group()))
                        .as(path)
                        .allMatch(link -> link.contains("noreferrer"));
                anybody.post(path, Map.of("name", "\u0000"));
                anybody.send("GET", path + "x");
            }
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list).isNotEmpty();
        List<String> tokens = paths.stream()
                .flatMap(path -> TOKEN.matcher(path).results().map(MatchResult::group))
                .distinct()
                .toList();
        assertThat(tokens).hasSize(3);
        for (String token : tokens) {
            assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains(token));
        }
    }

    @Test
    void sayInWordsWhyTheyOpenNothing() {
        String hers = guests.registered(address("hers"));
        String token = hers.substring(hers.lastIndexOf('/') + 1);
        String forged = token.substring(0, 47) + (token.endsWith("A") ? "B" : "A");
        for (String path : List.of(
                "/registrations/" + forged,
                "/join/" + forged,
                "/invitations/" + token,
                "/registrations/requests/" + token,
                "/registrations/x")) {
            expect(path, 404, "This is no link of ours", "/registrations/find");
        }
        Invitation invitation = guests.invited(address("withdrawn"));
        assertThat(invitations.withdraw(invitation.id())).isTrue();
        expect(guests.invitationLink(invitation), 410, "This invitation was taken back", "/workshops/" + workshop.id());
        UUID request = guests.asked(address("asked"));
        clock.setAt(Samples.NOW.plus(Duration.ofHours(25)));
        expect(guests.requestLink(request), 410, "This link has ended", "/workshops/" + workshop.id() + "/register");
        jdbc.sql("DELETE FROM registration_request WHERE id = ?").param(request).update();
        expect(guests.requestLink(request), 410, "This link has ended", "/");
    }

    @Test
    void workOnceWhereTheyProveAnAddress() {
        String link = guests.requestLink(guests.asked(address("once")));
        HttpResponse<String> registered = anybody.post(link, Guests.form());
        String page = Guests.location(registered);
        // Pressed twice, or gone back and sent again: the same registration.
        assertThat(Guests.location(anybody.post(link, Guests.form()))).isEqualTo(page);
        assertThat(Guests.location(anybody.send("GET", link))).isEqualTo(page);
        anybody.post(page + "/cancellation", Map.of());

        HttpResponse<String> spent = anybody.post(link, Guests.form());
        assertThat(spent.statusCode()).isEqualTo(410);
        assertThat(spent.body()).contains("This link has ended", "/workshops/" + workshop.id());
    }

    @Test
    void endWhenTheirOwnerAsksForANewOne() {
        String address = address("renewing");
        String old = guests.registered(address);
        UUID id = jdbc.sql("SELECT id FROM participation WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
        HttpResponse<String> question = anybody.send("GET", old + "/renewal");
        assertThat(question.body()).contains("Did others get your link?");

        HttpResponse<String> answer = anybody.post(old + "/renewal", Map.of());
        HttpResponse<String> pressedTwice = anybody.post(old + "/renewal", Map.of());

        assertThat(List.of(answer, pressedTwice))
                .allMatch(each -> each.statusCode() == 303)
                .extracting(Guests::location)
                .containsOnly("/registrations/find");
        assertThat(told(id)).extracting(Told::type).containsExactly("RegistrationConfirmed", "RegistrationLinkRenewed");
        assertThat(told(id).getLast().payload()).contains("\"linkGeneration\":2");
        for (String path : List.of(
                old,
                old + "/details",
                old + "/cancellation",
                old + "/renewal",
                old.replace("/registrations/", "/join/"))) {
            expect(path, 410, "This link was replaced", "/registrations/find");
        }
        assertThat(anybody.post(old + "/cancellation", Map.of()).statusCode()).isEqualTo(410);
        String renewed = "/registrations/" + links.token(Kind.PARTICIPATION, id, 2);
        assertThat(anybody.send("GET", renewed).body()).contains("You have a place in the room");
        assertThat(anybody.send("POST", "/api/v1" + renewed + "/renewal").statusCode())
                .isEqualTo(202);
        assertThat(told(id)).hasSize(3);
        assertThat(anybody.send("GET", "/api/v1" + renewed).statusCode()).isEqualTo(410);
    }

    @Test
    void stayGoodWhileTheirKeyIsThere() throws IOException {
        Path file = TestKeys.DIRECTORY.resolve("links-registration.properties");
        String first = Files.readString(file);
        String old = guests.registered(address("rotated"));
        String second = "2="
                + Base64.getEncoder()
                        .encodeToString("another key of thirty-two bytes!"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        try {
            Files.writeString(file, first + "\n" + second);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(guests.registered(address("r" + System.nanoTime())))
                            .matches(path -> keyOf(path) == 2));
            assertThat(anybody.send("GET", old).statusCode()).isEqualTo(200);
            String younger = guests.registered(address("younger"));

            Files.writeString(file, second + "\n");
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> expect(old, 404, "This is no link of ours", "/registrations/find"));
            assertThat(anybody.send("GET", younger).statusCode()).isEqualTo(200);
        } finally {
            Files.writeString(file, first);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> anybody.send("GET", old).statusCode() == 200);
        }
    }

    private static int keyOf(String path) {
        return Base64.getUrlDecoder().decode(path.substring(path.lastIndexOf('/') + 1))[1];
    }

    private List<String> pages() {
        String hers = guests.registered(address("looking"));
        Invitation invitation = guests.invited(address("invited"));
        UUID request = guests.asked(address("asking"));
        return new ArrayList<>(List.of(
                hers,
                hers + "/details",
                hers + "/cancellation",
                hers + "/renewal",
                hers.replace("/registrations/", "/join/"),
                guests.invitationLink(invitation),
                guests.requestLink(request),
                "/registrations/requests/" + request + "/code",
                "/registrations/find"));
    }

    private void expect(String path, int status, String words, String way) {
        HttpResponse<String> page = anybody.send("GET", path);
        assertThat(page.statusCode()).as(path).isEqualTo(status);
        assertThat(page.body()).as(path).contains(words, "href=\"" + way + "\"");
        if (!path.contains("/details")
                && !path.contains("/cancellation")
                && !path.contains("/renewal")
                && !path.contains("/join/")
                && !path.contains("/requests/")) {
            HttpResponse<String> api = anybody.send("GET", "/api/v1" + path);
            assertThat(api.statusCode()).as(path).isEqualTo(status);
            assertThat(api.body()).as(path).contains(words);
        }
    }

    private String address(String name) {
        return name + "-" + workshop.id() + "@example.org";
    }
}
