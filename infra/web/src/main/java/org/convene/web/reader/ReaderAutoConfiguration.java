package org.convene.web.reader;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.convene.web.language.Languages;
import org.convene.web.security.CurrentPersons;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers and templates the reader, and everything the reader's locale. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
class ReaderAutoConfiguration {

    @Bean
    Readers readers(CurrentPersons persons, Languages languages) {
        return new Readers(persons, languages);
    }

    @Bean
    Times times(MessageSource messages, Clock clock) {
        return new Times(messages, clock);
    }

    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver(Readers readers) {
        return new ReaderLocale(readers);
    }

    @Bean
    FilterRegistrationBean<ReaderFilter> readerFilter(Readers readers, CurrentPersons persons) {
        FilterRegistrationBean<ReaderFilter> registration =
                new FilterRegistrationBean<>(new ReaderFilter(readers, persons));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebMvcConfigurer readerArguments(Readers readers, CurrentPersons persons) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderArgument(readers));
                resolvers.add(persons);
            }
        };
    }
}
