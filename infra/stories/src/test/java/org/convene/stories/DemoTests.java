package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.client.Connection;
import org.convene.client.Refusal;
import org.convene.client.api.SignInApi;
import org.convene.client.api.WorkshopsApi;
import org.convene.client.model.Message;
import org.convene.client.model.MessageState;
import org.convene.client.model.SignInConfirmation;
import org.convene.client.model.SignInRequest;
import org.convene.local.Convene;
import org.convene.local.PlatformProcess;
import org.convene.local.demo.Letters;
import org.convene.local.platform.Place;
import org.convene.local.process.JavaCommand;
import org.convene.testing.Throwaway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code convene demo} beside a platform that runs, as somebody plays it who wants to see what Convene is. */
@Tag("long")
class DemoTests {

    private static final String CLAIRE = "claire@leman.example.org";
    private static final Pattern WORKSHOP = Pattern.compile("room full +\\S+/workshops/(\\S+)");
    private static final Pattern PERSONAL = Pattern.compile("(http\\S+/registrations/\\S+)");
    private static final Pattern FILE = Pattern.compile("/files/events/[0-9a-f-]+/[0-9a-f]+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home = Throwaway.directory("demo");

    @Test
    void leadsToPagesThatShowWhatItSays() throws Exception {
        try (PlatformProcess platform = PlatformProcess.start(Platform.ROOT, home, Map.of())) {
            String said = demo(platform.place());

            UUID workshop = UUID.fromString(WORKSHOP.matcher(said)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(said)));
            URI gateway = platform.place().gateway();
            String page = open(gateway.resolve("/workshops/" + workshop)).body();
            assertThat(page).contains("Giulia Ferrari has led", "Six cases to read before.pdf", "Two of six.pdf");
            assertThat(FILE.matcher(page).results().map(file -> gateway.resolve(file.group())))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(open(file).body()).startsWith("%PDF"));
            Matcher personal = PERSONAL.matcher(said);
            for (int pages = 0; pages < 2; pages++) {
                assertThat(personal.find()).as(said).isTrue();
                assertThat(open(URI.create(personal.group())).statusCode()).isEqualTo(200);
            }
            assertThat(new WorkshopsApi(claire(platform.place()))
                            .listMessages(workshop, null, null)
                            .items())
                    .extracting(Message::state)
                    .containsExactly(MessageState.PROPOSED);
        }
    }

    private String demo(Place place) throws IOException, InterruptedException {
        Path said = home.resolve("demo.log");
        ProcessBuilder demo = new ProcessBuilder(JavaCommand.of(List.of(), Convene.class, List.of("demo")))
                .directory(Platform.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        demo.environment().put("CONVENE_VAR", place.home().toString());
        Process process = demo.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String words = Files.readString(said);
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }

    private static Connection claire(Place place) {
        Letters letters = new Letters(place.mailbox());
        Connection anybody = Connection.to(place.gateway());
        SignInApi signIn = new SignInApi(anybody);
        UUID asked = signIn.requestSignIn(SignInRequest.builder()
                        .address(CLAIRE)
                        .language("en")
                        .timeZone("Europe/Zurich")
                        .build())
                .id();
        // The newest first; what looks like a code in another of her mails is none.
        String token = await().pollDelay(Duration.ofSeconds(2))
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(
                        () -> signIn.confirmSignIn(
                                        asked,
                                        SignInConfirmation.builder()
                                                .code(letters.code(CLAIRE))
                                                .build())
                                .accessToken(),
                        Objects::nonNull);
        return anybody.as(token);
    }

    private HttpResponse<String> open(URI page) {
        try {
            return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(page.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(page.toString(), e);
        }
    }
}
