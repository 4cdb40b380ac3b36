package org.convene.openapi;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Keeps springdoc out of the services under test: they have no route and no bean more than the ones that people run. */
final class SpringdocAsleep implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("springdoc-asleep", Map.of("springdoc.api-docs.enabled", "false")));
    }
}
