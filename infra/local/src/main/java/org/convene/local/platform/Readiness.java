package org.convene.local.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether a service says that it is ready. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Readiness() {}

    /** Returns false also if it can't be asked. */
    public static boolean of(Service service, Place place) {
        var address = service.operatorsAddress(place).resolve("/actuator/health/readiness");
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return Client.HTTP
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Client {
        private static final HttpClient HTTP =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }
}
