package org.convene.gateway.caller.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.caller.TrustedProxies;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Settles where each request comes from before anything counts or decides on it. */
@Configuration(proxyBeanMethods = false)
class Arrivals {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Bean
    FilterRegistrationBean<Filter> arrivalFilter(GatewaySettings settings) {
        TrustedProxies proxies = TrustedProxies.of(settings.trustedProxies());
        Filter filter = (request, response, chain) -> {
            HttpServletRequest http = (HttpServletRequest) request;
            String caller = proxies.callerOf(http.getRemoteAddr(), Collections.list(http.getHeaders(FORWARDED_FOR)));
            chain.doFilter(new ArrivedRequest(http, caller, settings.publicAddress()), response);
        };
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName("arrivals");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
