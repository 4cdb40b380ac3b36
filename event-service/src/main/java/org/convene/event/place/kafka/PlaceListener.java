package org.convene.event.place.kafka;

import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaceListener {

    static final String TOPIC = "registration-service.places.v1";

    @Bean
    Subscription places(PlaceCounts counts) {
        return Subscription.to(TOPIC)
                .on("PlacesCounted", PlaceCount.class, (event, count) -> counts.replace(count))
                .on("PlacesRestated", PlaceCount.class, (event, count) -> counts.replace(count))
                .onForgotten(counts::forget)
                .build();
    }
}
