package org.convene.web.demo;

import org.convene.web.security.PublicRoutes;
import org.convene.web.styleguide.StyleguidePages;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service that has nothing but what this module gives it, and shows every part. */
@SpringBootApplication
@Import(StyleguidePages.class)
class DemoApplication {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of("/demo/**", "/embed/**", "/api/v1/things/**", "/error-of-tomcat")
                .postFromAnywhere("/demo/one-click");
    }
}
