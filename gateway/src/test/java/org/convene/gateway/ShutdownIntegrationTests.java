package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.convene.testing.Database;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The end of a gateway, as SIGTERM brings it about. */
class ShutdownIntegrationTests {

    private static final Executor VISITORS = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void answersWhatIsUnderWayAndTakesNothingNew() {
        UpstreamService event = UpstreamService.start("event");
        ConfigurableApplicationContext gateway = start(event);
        int port = Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
        CompletableFuture<HttpResponse<String>> underWay =
                CompletableFuture.supplyAsync(() -> new TestVisitor(port).get("/workshops/01/slow"), VISITORS);
        await().until(event::wasAsked);

        CompletableFuture<Void> end = CompletableFuture.runAsync(gateway::close, VISITORS);
        await().untilAsserted(() -> assertThatThrownBy(() -> new TestVisitor(port).get("/workshops"))
                .hasMessageContaining("ConnectException"));
        assertThat(underWay).isNotDone();
        assertThat(end).isNotDone();
        event.release();

        assertThat(underWay.join().statusCode()).isEqualTo(200);
        assertThat(underWay.join().body()).isEqualTo("this is event");
        await().until(end::isDone);
    }

    private static ConfigurableApplicationContext start(UpstreamService event) {
        Database database = RealPostgres.shared().newDatabase("ending_gateway");
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--convene.public-address=http://localhost",
                        "--convene.keys=" + TestKeys.DIRECTORY,
                        "--convene.messaging.relays=0",
                        "--convene.services.event=" + event.address(),
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }
}
