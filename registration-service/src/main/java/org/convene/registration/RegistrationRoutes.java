package org.convene.registration;

import org.convene.web.security.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What participants do without an account: the personal link, or the address to be confirmed, says who they are. */
@Configuration(proxyBeanMethods = false)
class RegistrationRoutes {

    @Bean
    PublicRoutes participantsRoutes() {
        return PublicRoutes.of(
                        "/invitations/**",
                        "/registrations/**",
                        "/join/**",
                        "/api/v1/invitations/**",
                        "/api/v1/registrations/**",
                        "/api/v1/join/**")
                .get("/workshops/*/register")
                .post("/workshops/*/register", "/api/v1/workshops/*/registrations");
    }
}
