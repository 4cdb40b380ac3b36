package org.convene.gateway.route.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.identity.web.Vouchers;
import org.convene.gateway.route.Service;
import org.convene.web.problem.ProblemResponses;
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
    ServiceConnections serviceConnections() {
        return new ServiceConnections();
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
            GatewaySettings settings, Vouchers vouchers, ProxyExchange exchange, ProblemResponses problems) {
        Map<Service, URI> addresses = Map.of(
                Service.EVENT, settings.services().event(),
                Service.REGISTRATION, settings.services().registration(),
                Service.NOTIFICATION, settings.services().notification());
        RouteTable table = new RouteTable();
        RequestHeaders headers = new RequestHeaders(settings.publicAddress(), settings.secure());
        Forwarding forwarding = new Forwarding(exchange, headers, vouchers, problems);
        return request -> table.find(request.requestPath().pathWithinApplication())
                .flatMap(line -> {
                    URI address = addresses.get(line.route().service());
                    if (address == null) {
                        return Optional.empty();
                    }
                    request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, line.pattern());
                    return Optional.of(asked -> forwarding.forward(asked, line.route(), address));
                });
    }
}
