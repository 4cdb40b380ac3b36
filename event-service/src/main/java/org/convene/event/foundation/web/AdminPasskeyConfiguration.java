package org.convene.event.foundation.web;

import org.convene.event.foundation.Foundations;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AdminPasskeyConfiguration {

    @Bean
    @ConditionalOnProperty("convene.passkeys.required-for-admins")
    WebMvcConfigurer adminPasskeys(Foundations foundations, CurrentPersons persons, ProblemResponses problems) {
        AdminPasskeys rule = new AdminPasskeys(
                persons::current,
                person -> foundations.of(person).stream().anyMatch(foundation -> foundation.isAdmin(person)),
                problems);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(rule);
            }
        };
    }
}
