package org.convene.gateway.identity.web;

import jakarta.servlet.DispatcherType;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.web.ScopeFilter;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CrossSiteFilter;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.PersonTokens;
import org.convene.web.security.PublicRoutes;
import org.convene.web.security.SecurityHeaders;
import org.convene.web.security.Turnaways;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The rules of the front door: what needs a person here; of everything else its service decides. */
@Configuration(proxyBeanMethods = false)
class FrontDoorSecurity {

    /** Mail programs unsubscribe with one click from wherever they are (RFC 8058). */
    private static final String ONE_CLICK = "/preferences/*/one-click";

    private static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 40;

    @Bean
    AccountPersons currentPersons() {
        return new AccountPersons();
    }

    @Bean
    PersonTokens personTokens(GatewaySettings settings) {
        return new PersonTokens(IdentityKeys.load(settings.keys()));
    }

    @Bean
    FilterRegistrationBean<DatabaseAway> databaseAway(ProblemResponses problems) {
        FilterRegistrationBean<DatabaseAway> registration = new FilterRegistrationBean<>(new DatabaseAway(problems));
        registration.setOrder(BEFORE_SESSIONS);
        return registration;
    }

    @Bean
    SecurityFilterChain frontDoor(
            HttpSecurity http,
            GatewaySettings settings,
            Sessions sessions,
            AccessTokens tokens,
            Accounts accounts,
            Operators operators,
            RealTime time,
            Turnaways turnaways,
            ProblemResponses problems) {
        Unseen unseen = new Unseen(turnaways, problems);
        PublicRoutes fromAnywhere = PublicRoutes.of().postFromAnywhere(ONE_CLICK);
        http.addFilterBefore(
                        new CrossSiteFilter(settings.publicAddress(), fromAnywhere, turnaways),
                        AuthorizationFilter.class)
                .addFilterBefore(
                        new WhoAsks(sessions, tokens, accounts, operators, time, turnaways), AuthorizationFilter.class)
                .addFilterBefore(new ScopeFilter(problems), AuthorizationFilter.class)
                .headers(new SecurityHeaders())
                .headers(headers -> {
                    if (settings.secure()) {
                        // A proxy in front of the gateway ends TLS; browsers come over TLS all the same.
                        headers.httpStrictTransportSecurity(
                                always -> always.requestMatcher(AnyRequestMatcher.INSTANCE));
                    }
                })
                .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(unseen).accessDeniedHandler(unseen))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/machine/**")
                        .access(new OnThisMachine())
                        .requestMatchers("/account/reader", "/account/address/links/**")
                        .permitAll()
                        .requestMatchers(
                                "/account/**",
                                "/api/v1/account/**",
                                "/api/v1/access-tokens/**",
                                "/operate/gateway/operators/**",
                                "/operate/gateway/sign-outs/**",
                                "/api/v1/operators/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll());
        return http.build();
    }
}
