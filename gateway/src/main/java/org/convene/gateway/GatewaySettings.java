package org.convene.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is, and who runs it.
 *
 * @param publicAddress where browsers find Convene
 * @param keys the directory of the keys that sign
 * @param operators addresses of the people who run this instance
 */
@ConfigurationProperties("convene")
public record GatewaySettings(
        URI publicAddress,
        Path keys,
        @DefaultValue Services services,
        @DefaultValue List<String> operators) {

    /** Returns whether browsers come over TLS, so that cookies may demand it. */
    public boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }

    /** Where the other services listen. */
    public record Services(
            @DefaultValue("http://localhost:8081") URI event,
            @DefaultValue("http://localhost:8082") URI registration,
            @DefaultValue("http://localhost:8083") URI notification) {}
}
