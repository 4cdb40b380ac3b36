package org.convene.notification.webhook.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.Signature;
import org.convene.notification.webhook.Targets;

/** Posts one message and says what came of it: in bounded time, reading a bounded part of the answer. */
final class HttpSender implements AutoCloseable {

    private final CloseableHttpClient overTls;
    private final CloseableHttpClient inClear;
    private final WebhookSecrets secrets;
    private final Duration timeout;
    private final Clock clock;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").factory());

    HttpSender(
            WebhookSecrets secrets,
            Targets targets,
            Resolver resolver,
            SSLContext trust,
            WebhookProperties properties,
            Clock clock) {
        this.overTls = Clients.of(PermittedAddresses.overTls(resolver, targets), trust, properties);
        this.inClear = Clients.of(PermittedAddresses.inClear(resolver, targets), trust, properties);
        this.secrets = secrets;
        this.timeout = properties.timeout();
        this.clock = clock;
    }

    Answer send(Outgoing.Due due) {
        Instant now = clock.instant();
        List<byte[]> valid = secrets.valid(due.endpoint(), now);
        if (valid.isEmpty()) {
            return Answer.none(Answer.Reason.NO_SECRET, Duration.ZERO);
        }
        String id = due.id().toString();
        HttpPost post = new HttpPost(due.endpoint().address());
        post.setHeader("User-Agent", "Convene");
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("webhook-signature", Signature.header(valid, id, now, due.payload()));
        post.setEntity(
                new StringEntity(due.payload(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        return exchange(post, due.endpoint());
    }

    // The client's own time-outs start anew with every byte; this one doesn't.
    private Answer exchange(HttpPost post, Endpoint endpoint) {
        long begun = System.nanoTime();
        ScheduledFuture<?> deadline = deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        CloseableHttpClient client = "https".equals(endpoint.address().getScheme()) ? overTls : inClear;
        try {
            return read(client.executeOpen(null, post, null), post, begun);
        } catch (IOException | RuntimeException e) {
            // Whatever the client stumbles over was written by the receiver, such as a version of -1: no answer.
            Answer.Reason reason = post.isCancelled() ? Answer.Reason.TIMEOUT : Reasons.of(e);
            return Answer.none(reason, since(begun));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer read(ClassicHttpResponse response, HttpPost post, long begun) {
        try {
            return AnswerReader.read(response, clock.instant(), since(begun));
        } finally {
            // To close it would read on to its end, which may never come; an answer that was read wholly is not
            // touched.
            post.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        overTls.close();
        inClear.close();
    }
}
