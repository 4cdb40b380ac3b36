package org.convene.bench.latency;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** A service that only tells. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Teller {

    static final String TOPIC = "event-service.foundations.v1";
    static final String TYPE = "FoundationChanged";

    /** What is told: as many bytes as a small event has. */
    record Fact(int number, String words) {}
}
