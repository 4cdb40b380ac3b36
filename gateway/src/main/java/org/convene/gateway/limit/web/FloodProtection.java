package org.convene.gateway.limit.web;

import java.time.Duration;
import org.convene.web.problem.ProblemResponses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the flood filter in front of everything that costs anything. */
@Configuration(proxyBeanMethods = false)
class FloodProtection {

    private static final Duration FORGET_EVERY = Duration.ofSeconds(30);

    @Bean
    FilterRegistrationBean<FloodFilter> floodFilter(ProblemResponses problems) {
        FilterRegistrationBean<FloodFilter> registration = new FilterRegistrationBean<>(new FloodFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    SchedulingConfigurer floodForgetting(FilterRegistrationBean<FloodFilter> registration) {
        return tasks -> tasks.addFixedDelayTask(() -> forget(registration), FORGET_EVERY);
    }

    private static void forget(FilterRegistrationBean<FloodFilter> registration) {
        FloodFilter filter = registration.getFilter();
        if (filter != null) {
            filter.forget();
        }
    }
}
