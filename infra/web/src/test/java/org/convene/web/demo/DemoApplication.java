package org.convene.web.demo;

import org.convene.web.security.PublicRoutes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that has nothing but what this module gives it, and shows every part. */
@SpringBootApplication
class DemoApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of("/demo/**", "/api/v1/things/**", "/error-of-tomcat")
                .postFromAnywhere("/demo/one-click");
    }
}
