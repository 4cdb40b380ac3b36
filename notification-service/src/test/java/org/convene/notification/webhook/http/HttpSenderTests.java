package org.convene.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.Receiver;
import org.convene.notification.webhook.Signature;
import org.junit.jupiter.api.Test;

/** One attempt against receivers of every kind, over real sockets. */
class HttpSenderTests extends Attempts {

    @Test
    void postsWhatTheSpecificationsLibraryAccepts() throws WebhookVerificationException {
        Outgoing.Due due = due(receiver.address());

        Answer answer = send(due);

        assertThat(answer.isSuccess()).isTrue();
        Receiver.Message message = receiver.messages().getFirst();
        assertThat(message.body()).isEqualTo(due.payload());
        assertThat(message.header("webhook-id")).isEqualTo(due.id().toString());
        assertThat(message.header("Content-Type")).startsWith("application/json");
        assertThat(message.header("User-Agent")).isEqualTo("Convene");
        new Webhook(Signature.shown(secrets.current(due.endpoint()).orElseThrow()))
                .verify(message.body(), HttpHeaders.of(message.headers(), (_, _) -> true));
    }

    @Test
    void signsWithBothSecretsDuringADayAfterARotation() throws WebhookVerificationException {
        Instant rotated = Instant.now().minus(Duration.ofHours(23));
        Endpoint before = due(receiver.address()).endpoint();
        Endpoint after = rotated(before, rotated);

        send(due(after));
        send(due(rotated(before, rotated.minus(Duration.ofHours(2)))));

        Receiver.Message both = receiver.messages().getFirst();
        for (Endpoint endpoint : List.of(before, after)) {
            new Webhook(Signature.shown(secrets.current(endpoint).orElseThrow()))
                    .verify(both.body(), HttpHeaders.of(both.headers(), (_, _) -> true));
        }
        assertThat(both.header("webhook-signature")).contains(" v1,");
        assertThat(receiver.messages().getLast().header("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void makesEachEndpointAndGenerationASecretOfItsOwn() {
        Endpoint one = due(receiver.address()).endpoint();
        Endpoint other = due(receiver.address()).endpoint();

        assertThat(secrets.current(one).orElseThrow())
                .hasSize(32)
                .isNotEqualTo(secrets.current(other).orElseThrow());
        assertThat(secrets.current(one).orElseThrow())
                .isNotEqualTo(secrets.current(rotated(one, Instant.now())).orElseThrow());
    }

    @Test
    void sendsNothingUnsignedWhenTheKeyIsGone() {
        Endpoint made = due(receiver.address()).endpoint();
        Endpoint orphan = new Endpoint(
                made.id(),
                made.foundationId(),
                made.address(),
                made.types(),
                made.state(),
                new Endpoint.SecretName(99, 1),
                null,
                null,
                made.createdAt(),
                null);

        assertThat(send(due(orphan)).reason()).isEqualTo(Answer.Reason.NO_SECRET);
        assertThat(receiver.messages()).isEmpty();
    }

    @Test
    void followsNoRedirect() {
        try (Receiver elsewhere = Receiver.start()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                receiver.answer(status, "", Map.of("Location", elsewhere.address()));

                Answer answer = send(due(receiver.address()));

                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.isSuccess()).isFalse();
            }
            assertThat(elsewhere.messages()).isEmpty();
        }
    }

    @Test
    void waitsNoLongerThanItMay() {
        receiver.hang();

        Answer answer = send(due(receiver.address()));

        assertThat(answer.reason()).isEqualTo(Answer.Reason.TIMEOUT);
        assertThat(answer.took()).isBetween(TIMEOUT.minusMillis(50), TIMEOUT.plusMillis(700));
    }

    // Each byte starts a socket's own time-out anew.
    @Test
    void isNotKeptBusyByAnAnswerThatDrips() throws IOException {
        try (ServerSocket dripping = raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Drip: ".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('a');
                out.flush();
                pause();
            }
        })) {
            Answer answer = send(due("http://127.0.0.1:" + dripping.getLocalPort() + "/"));

            assertThat(answer.reason()).isEqualTo(Answer.Reason.TIMEOUT);
            assertThat(answer.took()).isLessThan(TIMEOUT.plusMillis(700));
        }
    }

    @Test
    void readsNoMoreOfAHugeAnswerThanItKeeps() {
        AtomicLong written = new AtomicLong();
        receiver.behave(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            byte[] some = "a".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 4096; i++) {
                    out.write(some);
                    written.addAndGet(some.length);
                }
            }
        });

        Answer answer = send(due(receiver.address()));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.excerpt()).isEqualTo("a".repeat(200) + " …");
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        assertThat(written).hasValueLessThan(50_000_000);
    }

    @Test
    void takesTheStatusOfAnAnswerThatBreaksOffAndNothingOfOneThatNeverBegan() throws IOException {
        try (ServerSocket halfWay = raw(out ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(send(due("http://127.0.0.1:" + halfWay.getLocalPort() + "/"))
                            .status())
                    .isEqualTo(200);
        }
        try (ServerSocket atOnce = raw(out -> {})) {
            assertThat(send(due("http://127.0.0.1:" + atOnce.getLocalPort() + "/"))
                            .reason())
                    .isEqualTo(Answer.Reason.BROKEN_OFF);
        }
        try (ServerSocket inTheHeaders =
                raw(out -> out.write("HTTP/1.1 200 OK\r\nContent-Le".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(send(due("http://127.0.0.1:" + inTheHeaders.getLocalPort() + "/"))
                            .reason())
                    .isEqualTo(Answer.Reason.BROKEN_OFF);
        }
        try (ServerSocket noHttp =
                raw(out -> out.write("220 mail.example ESMTP\r\n".repeat(2000).getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(send(due("http://127.0.0.1:" + noHttp.getLocalPort() + "/"))
                            .isSuccess())
                    .isFalse();
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(send(due("http://127.0.0.1:" + free + "/")).reason()).isEqualTo(Answer.Reason.NO_CONNECTION);
        assertThat(send(due("http://no.such.host.invalid/")).reason()).isEqualTo(Answer.Reason.UNKNOWN_HOST);
    }

    @Test
    void understandsHowLongTheReceiverWantsPeace() {
        receiver.answer(429, "slow down, please", Map.of("Retry-After", "120"));
        Answer seconds = send(due(receiver.address()));
        receiver.answer(503, "", Map.of("Retry-After", "Fri, 31 Dec 2049 23:59:59 GMT"));
        Answer date = send(due(receiver.address()));
        receiver.answer(503, "", Map.of("Retry-After", "soon"));
        Answer nonsense = send(due(receiver.address()));

        assertThat(seconds.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(seconds.excerpt()).isEqualTo("slow down, please");
        assertThat(date.retryAfter()).isGreaterThan(Duration.ofDays(365));
        assertThat(nonsense.retryAfter()).isNull();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
