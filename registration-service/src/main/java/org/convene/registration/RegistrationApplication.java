package org.convene.registration;

import java.nio.file.Path;
import org.convene.registration.place.PlaceBook;
import org.convene.registration.place.PlaceDesk;
import org.convene.web.link.KeyRing;
import org.convene.web.link.PersonalLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;

/** Starts registration-service. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
public class RegistrationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistrationApplication.class, arguments);
    }

    @Bean
    PlaceDesk placeDesk(PlaceBook book) {
        return new PlaceDesk(
                book,
                failure -> failure instanceof DataAccessResourceFailureException
                        || failure instanceof TransactionException);
    }

    /** With virtual threads Boot's own does one thing after the other: invitations would wait behind a long count. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.build();
    }

    @Bean
    PersonalLinks personalLinks(@Value("${convene.keys}") Path keys) {
        return PersonalLinks.of(KeyRing.load(keys.resolve("links-registration.properties")));
    }
}
