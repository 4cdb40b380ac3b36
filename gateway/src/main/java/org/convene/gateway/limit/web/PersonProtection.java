package org.convene.gateway.limit.web;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.convene.gateway.RealTime;
import org.convene.gateway.limit.Limits;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the limits that need to know who asks behind the filters that find out. */
@Configuration(proxyBeanMethods = false)
class PersonProtection {

    // Spring Security's filters have -100.
    private static final int BEHIND_SECURITY = -50;
    private static final Duration FORGET_EVERY = Duration.ofMinutes(1);

    @Bean
    WriteLimitFilter writeLimits(CurrentPersons persons, ProblemResponses problems) {
        return new WriteLimitFilter(persons, problems, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    FilterRegistrationBean<WriteLimitFilter> writeLimitFilter(WriteLimitFilter filter) {
        return behindSecurity(filter);
    }

    @Bean
    FilterRegistrationBean<MeteredRouteFilter> meteredRouteFilter(
            Limits limits, CurrentPersons persons, ProblemResponses problems, RealTime time) {
        return behindSecurity(new MeteredRouteFilter(limits, persons, problems, time));
    }

    @Bean
    SchedulingConfigurer writeLimitForgetting(WriteLimitFilter filter) {
        return tasks -> tasks.addFixedDelayTask(filter::forget, FORGET_EVERY);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> behindSecurity(F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
