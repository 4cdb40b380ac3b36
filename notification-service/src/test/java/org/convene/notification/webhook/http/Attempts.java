package org.convene.notification.webhook.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.convene.notification.webhook.AddressRange;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.Receiver;
import org.convene.notification.webhook.Targets;
import org.convene.testing.Throwaway;
import org.convene.web.KeyDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Attempts with keys of their own, against a receiver on this machine. */
abstract class Attempts {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    final Receiver receiver = Receiver.start();
    final WebhookSecrets secrets =
            new WebhookSecrets(KeyDirectory.fill(Throwaway.directory("webhooks"), "notification"));

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        receiver.close();
    }

    Answer send(Outgoing.Due due) {
        return send(due, local(), InetAddress::getAllByName);
    }

    Answer send(Outgoing.Due due, Targets targets, Resolver resolver) {
        return send(due, targets, resolver, usual());
    }

    Answer send(Outgoing.Due due, Targets targets, Resolver resolver, SSLContext trust) {
        var properties = new WebhookProperties(List.of(), 8, 4, TIMEOUT);
        try (var sender = new HttpSender(secrets, targets, resolver, trust, properties, Clock.systemUTC())) {
            return sender.send(due);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outgoing.Due due(String address) {
        return due(new Endpoint(
                UUID.randomUUID(),
                UUID.randomUUID(),
                URI.create(address),
                Set.of(EventType.WORKSHOP_PUBLISHED),
                Endpoint.State.ACTIVE,
                new Endpoint.SecretName(secrets.currentKey(), 1),
                null,
                null,
                Instant.EPOCH,
                null));
    }

    static Outgoing.Due due(Endpoint endpoint) {
        return new Outgoing.Due(
                UUID.randomUUID(),
                endpoint,
                "{\"type\":\"workshop.published\",\"title\":\"Атмання\"}",
                1,
                Instant.EPOCH);
    }

    static Endpoint rotated(Endpoint endpoint, Instant at) {
        return new Endpoint(
                endpoint.id(),
                endpoint.foundationId(),
                endpoint.address(),
                endpoint.types(),
                endpoint.state(),
                new Endpoint.SecretName(endpoint.secret().keyId(), 2),
                endpoint.secret(),
                at,
                endpoint.createdAt(),
                null);
    }

    static Targets local() {
        return new Targets(List.of(AddressRange.parse("127.0.0.0/8")));
    }

    static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static InetAddress[] addresses(String... literals) {
        return Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    /** What a server does with a connection once it has read something. */
    interface Talk {

        void answer(OutputStream out) throws IOException;
    }

    static ServerSocket raw(Talk talk) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    byte[] request = new byte[4096];
                    int read = socket.getInputStream().read(request);
                    if (read > 0) {
                        talk.answer(socket.getOutputStream());
                    }
                } catch (IOException _) {
                    // The client has hung up, or the test is over.
                }
            }
        });
        return server;
    }
}
