package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.testing.input.ApiWalk;
import org.convene.testing.input.Caller;
import org.convene.testing.input.DatabaseState;
import org.convene.testing.input.FormWalk;
import org.convene.testing.input.NastyText;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form and every call of the API, each field spoilt in every way: nothing breaks, is lost or is half done. */
class BadInputIntegrationTests extends ServiceTests {

    /** Line ends, unseen marks and overrides of direction, as PostgreSQL writes them. */
    private static final String UNSEEN =
            "[\\x01-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200B\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFF]";

    private static final String FORM = """
            {"name": "Irina", "country": "UZ", "language": "ru", "timeZone": "Asia/Tashkent", "institution": "Clinic",
             "profession": "physician", "kind": "AUDIENCE", "consent": true}""";

    @Autowired
    private DataSource database;

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    private final Person claire = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire Favre", false);
    private DatabaseState state = new DatabaseState(database);
    private Caller anybody = new Caller(URI.create("http://localhost"), Map.of());
    private Caller host = anybody;
    private Workshop workshop = Samples.workshop(5);
    private Guests guests = new Guests(workshop, invitations, links, anybody);

    @BeforeEach
    void publish() {
        URI base = URI.create("http://localhost:" + port);
        anybody = new Caller(base, Map.of());
        host = new Caller(base, Map.of("Authorization", SignedIn.as(claire)));
        // Places are counted, and told, by themselves; a code that is guessed wrong is counted too.
        state = new DatabaseState(
                database,
                "public.place",
                "public.registration_request",
                "messaging.outbox",
                "messaging.aggregate_sequence");
        workshop = hearOf(Samples.workshop(5));
        guests = new Guests(workshop, invitations, links, anybody);
        employ(Samples.LEMAN.foundationId(), claire.id());
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> breaksNoForm() {
        String hers = guests.registered(address("details"));
        Map<String, String> details = ordered("name", "Irina", "language", "ru", "timeZone", "Asia/Tashkent");
        return Stream.of(
                form(anybody, guests.invitationLink(guests.invited(address("invited"))), audience()),
                form(anybody, guests.requestLink(guests.asked(address("asked"))), audience()),
                form(anybody, hers + "/details", details),
                form(anybody, "/workshops/" + workshop.id() + "/register", Map.of("address", "a@example.org")),
                form(
                        anybody,
                        "/registrations/requests/" + guests.asked(address("code")) + "/code",
                        Map.of("code", "ABCD-EFGH")),
                form(anybody, "/registrations/find", Map.of("address", "a@example.org")),
                form(
                        host,
                        "/organize/workshops/" + workshop.id() + "/invitations",
                        Map.of("list", "b@example.org"),
                        Map.of("foundationId", Samples.LEMAN.foundationId().toString())));
    }

    private DynamicTest form(Caller caller, String path, Map<String, String> fields) {
        return form(caller, path, fields, Map.of());
    }

    private DynamicTest form(Caller caller, String path, Map<String, String> fields, Map<String, String> hidden) {
        return dynamicTest(path.replaceAll("[0-9a-zA-Z_-]{30,}", "…"), () -> {
            assertThat(new FormWalk(caller, state).walk(path, fields, () -> hidden))
                    .isEmpty();
            assertThat(state.tablesMatching(UNSEEN)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> breaksNoCallOfTheApi() {
        String invitation = guests.invitationLink(guests.invited(address("api")));
        String request = "/registrations/requests/" + links.token(Kind.REQUEST, guests.asked(address("request")), 1);
        String invitees = """
                {"foundationId": "%s", "invitees":
                 [{"address": "c@example.org", "name": "C", "language": "en", "timeZone": "UTC"}]}""".formatted(Samples.LEMAN.foundationId());
        String asking = "{\"address\": \"a@example.org\", \"language\": \"en\", \"timeZone\": \"UTC\"}";
        return Stream.of(
                call(anybody, "/workshops/" + workshop.id() + "/registrations", asking),
                call(anybody, "/registrations/links", asking),
                call(anybody, invitation + "/registration", FORM),
                call(anybody, request + "/confirmation", FORM),
                call(host, "/workshops/" + workshop.id() + "/invitations", invitees));
    }

    private DynamicTest call(Caller caller, String path, String valid) {
        return dynamicTest(path.replaceAll("[0-9a-zA-Z_-]{30,}", "…"), () -> {
            assertThat(new ApiWalk(caller, state).walk("POST", "/api/v1" + path, valid))
                    .isEmpty();
            assertThat(state.tablesMatching(UNSEEN)).isEmpty();
        });
    }

    @Test
    void takesHostileWordsAsWordsOnEveryPageAndList() {
        for (NastyText nasty : NastyText.all()) {
            Map<String, String> form = audience();
            form.put("name", nasty.text());
            form.put("institution", nasty.text());
            form.put("profession", nasty.text());
            anybody.post(
                    guests.invitationLink(
                            guests.invited(address("n" + NastyText.all().indexOf(nasty)))),
                    form);
        }
        String page = host.send("GET", "/organize/workshops/" + workshop.id() + "/registrations")
                .body();
        String list = host.send("GET", "/organize/workshops/" + workshop.id() + "/registrations/people.csv")
                .body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x", NastyText.COMPUTED);
        assertThat(list).contains("\"'=HYPERLINK", "\"'+cmd|", "\"'＝1+1\"").doesNotContain(NastyText.COMPUTED);
        assertThat(list.lines().skip(1)).allMatch(line -> line.startsWith("\""));
        assertThat(list.lines().flatMap(line -> Stream.of(line.split("\",\"|^\"", -1))))
                .noneMatch(cell -> cell.matches("[=+@＝].*"));
    }

    @Test
    void takesTheGoodLinesOfABadFileAndKeepsTheBadOnesToBeMended() throws IOException {
        String file = resource("participants-bad.csv", StandardCharsets.UTF_8);
        HttpResponse<String> answer = invite(file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "No e-mail address",
                        "On this list before",
                        "Unknown time zone",
                        "Unknown language",
                        "Unknown country",
                        "More or fewer columns",
                        "A quotation mark that does not end",
                        "Invisible control characters",
                        "A text of more than 200 characters")
                .doesNotContain("<script>alert", "<img src=x");
        String kept = answer.body().replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1");
        assertThat(kept)
                .startsWith("email,given_name")
                .contains("not-an-address", "Mars/Olympus")
                .doesNotContain("good-1@clinic");
        assertThat(invitations.ofHost(workshop.id(), Samples.LEMAN.foundationId(), "", 1_000))
                .extracting(i -> i.address())
                .contains(
                        "good-1@clinic.example.org",
                        "good-2@bücher.example",
                        "用户@例子.example",
                        "rtl@example.org",
                        "decomposed@example.org",
                        "emoji@example.org")
                .doesNotContain("victim@example.org", "bidi@example.org", "zone@example.org");
    }

    @Test
    void tellsAFileOfAnotherEncodingFromNames() throws IOException {
        for (Charset misread : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            String pasted = resource("participants-cp1251.csv", misread);
            assertThat(invite(pasted).body()).as(misread.name()).contains("Letters of another encoding");
        }
        assertThat(invite(resource("participants-cp1251.csv", Charset.forName("windows-1251")))
                        .body())
                .contains("One person is invited");
    }

    @Test
    void readsFiftyThousandLinesAndReportsAThousandBadOnesInShort() {
        String lines = IntStream.range(0, 50_001)
                .mapToObj(i -> i % 50 == 7 ? "no-address-" + i : "p" + i + "@" + workshop.id() + ".example.org")
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = invite(lines);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("49,000 people", "1,001 lines", "And 901 more");
        assertThat(answer.body().length()).isLessThan(300_000);
        assertThat(answer.body()).contains("no-address-49957");
    }

    private HttpResponse<String> invite(String list) {
        return host.post(
                "/organize/workshops/" + workshop.id() + "/invitations",
                ordered("foundationId", Samples.LEMAN.foundationId().toString(), "list", list));
    }

    private static String resource(String name, Charset encoding) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(BadInputIntegrationTests.class.getResourceAsStream("/lists/" + name))) {
            return new String(file.readAllBytes(), encoding);
        }
    }

    // In the audience nobody waits, so that the hundredth registration ends as the first.
    private static Map<String, String> audience() {
        Map<String, String> form = Guests.form();
        form.put("kind", "AUDIENCE");
        return form;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private String address(String name) {
        return name + "-" + workshop.id() + "@example.org";
    }
}
