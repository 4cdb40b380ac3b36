package org.convene.event;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.digest.WriteDigests;
import org.convene.event.foundation.FoundationEvents;
import org.convene.event.foundation.Foundations;
import org.convene.event.helper.HelperEvents;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.Workshops;
import org.convene.messaging.Restatement;
import org.convene.web.link.KeyRing;
import org.convene.web.link.PersonalLinks;
import org.convene.web.security.PublicRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** What the service shows to everybody, tells again when asked, and does by the clock. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    PublicRoutes publicRoutes() {
        return PublicRoutes.of(
                        "/organize/ballots/*",
                        "/api/v1/ballots/*",
                        "/organize/speaking/*",
                        "/organize/speaking/*/*",
                        "/api/v1/speaking/*",
                        "/api/v1/speaking/*/*",
                        "/organize/speaking/*/files/*/removal",
                        "/api/v1/speaking/*/files/*")
                .get(
                        "/",
                        "/workshops",
                        "/workshops/*",
                        "/workshops/*/calendar.ics",
                        "/workshops/*/series",
                        "/workshops/*/series.ics",
                        "/workshops/*/pictures/*",
                        "/foundations/*/workshops.ics",
                        "/foundations/*/logos/*",
                        "/embed/workshops/*",
                        "/robots.txt",
                        "/sitemap.xml",
                        "/sitemaps/*",
                        "/api/v1/workshops",
                        "/api/v1/workshops/*",
                        "/api/v1/workshops/*/terms",
                        "/api/v1/workshops/*/details",
                        "/api/v1/workshops/*/files",
                        "/files/events/*/*",
                        "/api/v1/memberships/*",
                        "/api/v1/co-organizing/*",
                        "/memberships/*",
                        "/organize/co-organizing/*")
                .post("/organize/co-organizing/*/refusal", "/api/v1/co-organizing/*/refusal");
    }

    @Bean
    PersonalLinks personalLinks(@Value("${convene.keys}") Path keys) {
        return PersonalLinks.of(KeyRing.load(keys.resolve("links-event.properties")));
    }

    @Bean
    Restatement foundationsRestated(Foundations foundations) {
        return restatement(
                FoundationEvents.TOPIC,
                "FoundationRestated",
                foundations::idsAfter,
                id -> foundations.find(id).map(FoundationEvents::stateOf).orElse(null));
    }

    @Bean
    Restatement workshopsRestated(Workshops workshops, HelperEvents events) {
        return restatement(
                WorkshopEvents.TOPIC,
                "WorkshopRestated",
                workshops::idsAfter,
                id -> workshops.find(id).map(events::stateOf).orElse(null));
    }

    private static Restatement restatement(
            String topic,
            String type,
            BiFunction<@Nullable UUID, Integer, List<UUID>> keys,
            Function<UUID, @Nullable Object> state) {
        return new Restatement() {
            @Override
            public String topic() {
                return topic;
            }

            @Override
            public String type() {
                return type;
            }

            @Override
            public List<UUID> keysAfter(@Nullable UUID after, int limit) {
                return keys.apply(after, limit);
            }

            @Override
            public @Nullable Object stateOf(UUID key) {
                return state.apply(key);
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class ClockWork {

        private final AgreeOnWorkshop agree;
        private final WriteDigests digests;
        private final AtomicBoolean writing = new AtomicBoolean();

        ClockWork(AgreeOnWorkshop agree, WriteDigests digests) {
            this.agree = agree;
            this.digests = digests;
        }

        @Scheduled(fixedDelayString = "${convene.event.completing:1m}")
        void completeEnded() {
            agree.completeEnded();
        }

        @Scheduled(fixedDelayString = "${convene.event.deadlines:1m}")
        void keepDeadlines() {
            agree.keepDeadlines();
        }

        /** On a thread of its own: where many are due at one hour it takes its time, and deadlines don’t wait for it. */
        @Scheduled(fixedRateString = "${convene.event.digests:1m}")
        void writeDigests() {
            if (writing.compareAndSet(false, true)) {
                try {
                    digests.writeDue();
                } finally {
                    writing.set(false);
                }
            }
        }
    }
}
