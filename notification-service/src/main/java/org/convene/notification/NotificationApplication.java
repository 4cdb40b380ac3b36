package org.convene.notification;

import org.convene.web.security.PublicRoutes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts notification-service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class NotificationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationApplication.class, arguments);
    }

    /** The link at the end of a mail says whose preferences they are; a mail program posts to it by itself (RFC 8058). */
    @Bean
    PublicRoutes preferencesRoutes() {
        return PublicRoutes.of("/api/v1/preferences/*")
                .get("/preferences/*", "/preferences/*/one-click")
                .post("/preferences/*", "/preferences/*/renewal")
                .postFromAnywhere("/preferences/*/one-click");
    }
}
