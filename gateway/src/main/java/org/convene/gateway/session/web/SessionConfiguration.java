package org.convene.gateway.session.web;

import org.convene.gateway.RealTime;
import org.convene.web.problem.ProblemResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    WebMvcConfigurer freshSignIns(RealTime time, ProblemResponses problems) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new FreshSignInCheck(time, problems));
            }
        };
    }
}
