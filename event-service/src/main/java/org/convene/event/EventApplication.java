package org.convene.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service that owns foundations and workshops. */
@SpringBootApplication
@EnableScheduling
public class EventApplication {

    static void main(String[] args) {
        SpringApplication.run(EventApplication.class, args);
    }
}
