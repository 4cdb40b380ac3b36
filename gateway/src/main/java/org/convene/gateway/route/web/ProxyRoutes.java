package org.convene.gateway.route.web;

import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.identity.web.Vouchers;
import org.convene.web.problem.ProblemResponses;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Hands on every request whose path another service owns. */
@Configuration(proxyBeanMethods = false)
class ProxyRoutes {

    @Bean
    ServiceConnections serviceConnections(GatewaySettings settings, SslBundles bundles)
            throws NoSuchAlgorithmException {
        String bundle = settings.services().tlsBundle();
        return new ServiceConnections(
                settings.services().patience(),
                bundle == null
                        ? SSLContext.getDefault()
                        : bundles.getBundle(bundle).createSslContext());
    }

    @Bean
    Doors doors(GatewaySettings settings) {
        return new Doors(settings.services());
    }

    @Bean
    ProxyExchange proxyExchange(ServiceConnections connections, GatewayMvcProperties properties) {
        return new RestClientProxyExchange(
                RestClient.builder()
                        .requestFactory(connections.requestFactory())
                        .build(),
                properties);
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
            GatewaySettings settings,
            Doors doors,
            Vouchers vouchers,
            ProxyExchange exchange,
            ProblemResponses problems) {
        RouteTable table = new RouteTable();
        RequestHeaders headers = new RequestHeaders(settings.publicAddress(), settings.secure());
        Forwarding forwarding = new Forwarding(exchange, headers, vouchers, new Refusing(problems));
        return request -> table.find(request.requestPath().pathWithinApplication())
                .flatMap(line -> {
                    Doors.Door door = doors.to(line.route().service());
                    if (door == null) {
                        return Optional.empty();
                    }
                    request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, line.pattern());
                    return Optional.of(asked -> forwarding.forward(asked, line.route(), door));
                });
    }
}
