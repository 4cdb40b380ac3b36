package org.convene.stories.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convene.stories.Platform;
import org.convene.stories.rights.People.Person;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the services otherwise than as an answer: mails, log lines, events. The answers are {@link RightsTests}'. */
class BordersTests {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s\"'<>=]+@[a-z.-]*example\\.org");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Platform platform = Platform.shared();
    private final World world = Shared.WORLD;
    private final Borders borders = new Borders(world);

    @BeforeEach
    void everybodyHasHerMails() {
        for (Person person : world.people.all()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !mailsTo(person.address()).isEmpty());
        }
    }

    @Test
    void writesToNobodyOfOthers() {
        for (Person person : world.people.all()) {
            for (JsonNode mail : mailsTo(person.address())) {
                String text = mail.toString();
                assertThat(borders.againstOthers(text, Set.of(person.address())))
                        .as("in a mail to %s: %s", person, text)
                        .isEmpty();
            }
        }
        for (Who who : List.of(Who.ADMIN, Who.ORGANIZER)) {
            mailsTo(world.caller(who).address())
                    .forEach(mail -> assertThat(borders.againstA(mail.toString()))
                            .as("in a mail to a member of A: %s", mail)
                            .isEmpty());
        }
        mailsTo(world.ofB.address())
                .forEach(mail -> assertThat(borders.againstB(mail.toString()))
                        .as("in a mail to a member of B: %s", mail)
                        .isEmpty());
    }

    @Test
    void logsNeitherPeopleNorLinksNorCodes() throws IOException {
        Set<String> codes = codes(EventsOf.all(platform));
        assertThat(codes).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Path log : platform.logs()) {
            String text = Files.readString(log);
            assertThat(text).as(log.toString()).isNotBlank();
            ADDRESS.matcher(text).results().forEach(match -> found.add(log.getFileName() + ": " + match.group()));
            borders.againstOthers(text, Set.of()).forEach(mark -> found.add(log.getFileName() + ": " + mark));
            borders.links(text).forEach(link -> found.add(log.getFileName() + ": the link " + link));
            codes.stream().filter(text::contains).forEach(code -> found.add(log.getFileName() + ": the code " + code));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void tellsOtherServicesNeitherLinksNorCodes() {
        List<String> events = EventsOf.all(platform);
        assertThat(events).anyMatch(event -> event.contains("InvitationIssued"));
        assertThat(events).anyMatch(event -> event.contains("SignInRequested"));
        Set<String> codes = codes(events);
        assertThat(events)
                .allSatisfy(event -> assertThat(borders.links(event)).isEmpty())
                .noneMatch(event -> codes.stream().anyMatch(event::contains));
    }

    // Whatever has an id may have a code: all that could be typed, in both ways of writing it.
    private Set<String> codes(List<String> events) {
        Set<String> codes = new HashSet<>();
        for (String event : events) {
            if (event.contains("SignInRequested") || event.contains("RegistrationRequested")) {
                UUIDS.matcher(event)
                        .results()
                        .map(match -> UUID.fromString(match.group()))
                        .forEach(id -> {
                            for (Kind kind : List.of(Kind.SIGN_IN, Kind.REQUEST)) {
                                String code = world.links.code(kind, id);
                                codes.add(code);
                                codes.add(code.substring(0, 4) + "-" + code.substring(4));
                            }
                        });
            }
        }
        return codes;
    }

    private List<JsonNode> mailsTo(String address) {
        URI query = platform.mailbox().resolve("/api/mails?limit=1000&to=" + address);
        String found = Caller.send(HttpRequest.newBuilder(query).build()).body();
        return JsonMapper.shared().readTree(found).valueStream().toList();
    }

    private static final class Shared {
        private static final World WORLD = new World(Platform.shared(), "borders");
    }
}
