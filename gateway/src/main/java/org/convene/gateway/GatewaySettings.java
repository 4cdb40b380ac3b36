package org.convene.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where everything is, and who runs it.
 *
 * @param publicAddress where browsers find Convene
 * @param keys the directory of the keys that sign
 * @param operators addresses of the people who run this instance
 * @param trustedProxies addresses and networks of the proxies that may say where a request comes from
 */
@ConfigurationProperties("convene")
public record GatewaySettings(
        URI publicAddress,
        Path keys,
        @DefaultValue Services services,
        @DefaultValue List<String> operators,
        @DefaultValue List<String> trustedProxies) {

    /** Returns whether browsers come over TLS, so that cookies may demand it. */
    public boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }

    /**
     * Where the other services listen.
     *
     * @param patience how long one of them may take to answer
     * @param tlsBundle which of {@code spring.ssl.bundle} says whom to trust where an address is {@code https}, and what
     *     to show them; {@code null} for the authorities that Java trusts
     */
    public record Services(
            @DefaultValue("http://localhost:8081") URI event,
            @DefaultValue("http://localhost:8082") URI registration,
            @DefaultValue("http://localhost:8083") URI notification,
            @DefaultValue("30s") Duration patience,
            @Nullable String tlsBundle) {}
}
