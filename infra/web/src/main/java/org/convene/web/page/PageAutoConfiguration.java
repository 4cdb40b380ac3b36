package org.convene.web.page;

import java.net.URI;
import java.time.Clock;
import org.convene.web.language.Languages;
import org.convene.web.reader.Readers;
import org.convene.web.reader.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
    Choices choices(Times times, Clock clock, Languages languages) {
        return new Choices(times, clock, languages);
    }

    @Bean
    WebMvcConfigurer pageHeaders(
            @Value("${convene.public-address}") URI publicAddress, Languages languages, Readers readers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new VaryByHtmx()).excludePathPatterns("/assets/**", "/api/**");
                registry.addInterceptor(new PageHeads(publicAddress, languages, readers))
                        .excludePathPatterns("/assets/**", "/api/**");
            }
        };
    }

    @Bean
    DataDialect dataDialect() {
        return new DataDialect();
    }

    // The gateway hands on what services have tagged.
    @Bean
    @ConditionalOnProperty(name = "convene.web.service-security", havingValue = "true", matchIfMissing = true)
    PublicEtags publicEtags() {
        return new PublicEtags();
    }
}
