package org.convene.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;

class ServiceConnectionsTests {

    private final ServiceConnections connections;

    ServiceConnectionsTests() throws NoSuchAlgorithmException {
        connections = new ServiceConnections(Duration.ofMinutes(1), SSLContext.getDefault());
    }

    @Test
    void believesNoServiceButThatOfItsOwnAuthority(@TempDir Path directory) throws Exception {
        SSLContext own = TestAuthority.in(directory);
        HttpsServer service = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setHttpsConfigurator(new HttpsConfigurator(own));
        service.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        URI address = URI.create("https://localhost:" + service.getAddress().getPort());
        ServiceConnections trusting = new ServiceConnections(Duration.ofSeconds(10), own);
        try {
            assertThat(ask(trusting, address)).isEqualTo(204);
            assertThat(trusting.of(address).connections()).isZero();
            assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> ask(connections, address));
            // It speaks for localhost alone.
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> ask(trusting, URI.create("https://127.0.0.1:" + address.getPort())));
        } finally {
            trusting.destroy();
            service.stop(0);
        }
    }

    @Test
    void leavesTheOthersTheirsWhileOneServiceHangs() throws Exception {
        HttpServer well = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        well.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        well.start();
        try (ServerSocket hanging = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
                ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            URI silent = address(hanging.getLocalPort());
            List<Future<NoAnswer>> waiting = IntStream.range(0, ServiceConnections.PER_SERVICE + 50)
                    .mapToObj(_ -> visitors.submit(() -> whyNot(silent)))
                    .toList();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> connections.of(silent).connections() == ServiceConnections.PER_SERVICE);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> waiting.stream().filter(Future::isDone).count() == 50);

            assertThat(ask(address(well.getAddress().getPort()))).isEqualTo(204);
            assertThat(connections.of(silent).connections()).isEqualTo(ServiceConnections.PER_SERVICE);
            for (Future<NoAnswer> visitor : waiting) {
                if (visitor.isDone()) {
                    assertThat(visitor.get()).isEqualTo(NoAnswer.ALL_BUSY);
                }
            }
            connections.destroy();
        } finally {
            well.stop(0);
        }
    }

    private NoAnswer whyNot(URI service) {
        try {
            throw new AssertionError("answer: " + ask(service) + " (expected: none)");
        } catch (IOException failure) {
            return NoAnswer.of(failure);
        }
    }

    private int ask(URI service) throws IOException {
        return ask(connections, service);
    }

    private static int ask(ServiceConnections through, URI service) throws IOException {
        try (ClientHttpResponse answer =
                through.requestFactory().createRequest(service, HttpMethod.GET).execute()) {
            return answer.getStatusCode().value();
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
