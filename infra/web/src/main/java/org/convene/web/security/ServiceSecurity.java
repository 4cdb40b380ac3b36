package org.convene.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.convene.web.problem.ProblemResponses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The one filter chain of every service: stateless, and closed but for its {@link PublicRoutes}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@Import(TurnawayAdvice.class)
class ServiceSecurity {

    @Bean
    @ConditionalOnMissingBean
    CurrentPersons currentPersons() {
        return new CurrentPersons();
    }

    @Bean
    @ConditionalOnMissingBean
    Turnaways turnaways(ProblemResponses problems) {
        return new Turnaways(problems);
    }

    @Bean
    FilterRegistrationBean<Filter> headersOfErrors() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            SecurityHeaders.complete((HttpServletRequest) request, (HttpServletResponse) response);
            chain.doFilter(request, response);
        });
        registration.setName("headersOfErrors");
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "convene.web.service-security", havingValue = "true", matchIfMissing = true)
    JwtDecoder personTokenDecoder(
            @Value("${convene.keys}") Path keys, @Value("${spring.application.name}") String service) {
        return new PersonTokens(IdentityKeys.load(keys)).decoder(service);
    }

    @Bean
    @ConditionalOnProperty(name = "convene.web.service-security", havingValue = "true", matchIfMissing = true)
    SecurityFilterChain serviceChain(
            HttpSecurity http,
            ObjectProvider<PublicRoutes> declared,
            JwtDecoder decoder,
            Turnaways turnaways,
            @Value("${convene.public-address}") URI publicAddress) {
        List<PublicRoutes> routes = declared.orderedStream().toList();
        http.addFilterBefore(new CrossSiteFilter(publicAddress, routes, turnaways), AuthorizationFilter.class)
                .headers(new SecurityHeaders())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(resources -> resources
                        .authenticationEntryPoint(turnaways)
                        .accessDeniedHandler(turnaways)
                        .jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(turnaways).accessDeniedHandler(turnaways));
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
            // The gateway routes neither: these are for whoever runs the service, on its own port.
            requests.requestMatchers("/actuator/**", "/assets/**").permitAll();
            for (PublicRoutes all : routes) {
                for (PublicRoutes.Route route : all.routes()) {
                    if (route.method() == null) {
                        requests.requestMatchers(route.pattern()).permitAll();
                    } else {
                        requests.requestMatchers(route.method(), route.pattern())
                                .permitAll();
                        // What may be read may be asked about, as scanners of mail do.
                        if (HttpMethod.GET.equals(route.method())) {
                            requests.requestMatchers(HttpMethod.HEAD, route.pattern())
                                    .permitAll();
                        }
                    }
                }
            }
            requests.anyRequest().authenticated();
        });
        return http.build();
    }
}
