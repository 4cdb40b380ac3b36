package org.convene.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.notification.webhook.Answer;
import org.convene.testing.fuzz.Spoiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a receiver answers, an attempt ends in time, with a status or a reason, and keeps a few clean words. */
class HttpSenderFuzzTests extends Attempts {

    private static final List<String> RIGHT = List.of(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nOK",
            "HTTP/1.1 204 No Content\r\nServer: nginx\r\n\r\n",
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 120\r\nConnection: close\r\n\r\nподождите, please",
            "HTTP/1.1 429 Too Many\r\nRetry-After: Fri, 31 Dec 2049 23:59:59 GMT\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\n\r\n",
            "HTTP/1.0 302 Found\r\nLocation: http://127.0.0.1/\r\nSet-Cookie: a=b\r\n\r\n");

    @Test
    void endsWithSpoiltAnswers() throws IOException {
        hear(1, 300);
    }

    @Test
    @Tag("long")
    void endsWithManySpoiltAnswers() throws IOException {
        hear(2, 3_000);
    }

    private void hear(long seed, int answers) throws IOException {
        Random random = new Random(seed);
        Spoiler spoiler = new Spoiler(random);
        AtomicReference<byte[]> next = new AtomicReference<>(new byte[0]);
        try (ServerSocket server = raw(out -> out.write(next.get()))) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (int i = 0; i < answers; i++) {
                next.set(spoiler.utf8(RIGHT.get(random.nextInt(RIGHT.size()))));

                Answer answer = send(due(address));

                String which = "seed " + seed + ", answer " + i + ": " + answer;
                assertThat(answer.status() == null).as(which).isNotEqualTo(answer.reason() == null);
                assertThat(answer.took()).as(which).isLessThan(TIMEOUT.plusSeconds(2));
                assertThat(answer.excerpt().codePoints()).as(which).hasSizeLessThanOrEqualTo(202);
                assertThat(answer.excerpt().chars().anyMatch(Character::isISOControl))
                        .as(which)
                        .isFalse();
                if (answer.retryAfter() != null) {
                    assertThat(answer.retryAfter()).as(which).isGreaterThanOrEqualTo(Duration.ZERO);
                }
            }
        }
    }
}
