package org.convene.web.page;

import java.time.Clock;
import org.convene.web.reader.Times;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives templates their assets. */
@AutoConfiguration
@Import(AssetPages.class)
class PageAutoConfiguration {

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    Choices choices(Times times, Clock clock) {
        return new Choices(times, clock);
    }

    @Bean
    WebMvcConfigurer varyByHtmx() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new VaryByHtmx()).excludePathPatterns("/assets/**", "/api/**");
            }
        };
    }
}
