package org.convene.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;

class ServiceConnectionsTests {

    private final ServiceConnections connections = new ServiceConnections(Duration.ofMinutes(1));

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
        try (ClientHttpResponse answer = connections
                .requestFactory()
                .createRequest(service, HttpMethod.GET)
                .execute()) {
            return answer.getStatusCode().value();
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
