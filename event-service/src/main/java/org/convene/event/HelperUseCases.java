package org.convene.event;

import org.convene.event.foundation.Foundations;
import org.convene.event.helper.FollowHelpers;
import org.convene.event.helper.HelperEvents;
import org.convene.event.helper.NameHelpers;
import org.convene.event.log.JointLog;
import org.convene.event.right.Helpers;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together who helps with a workshop. */
@Configuration(proxyBeanMethods = false)
class HelperUseCases {

    @Bean
    HelperEvents helperEvents(WorkshopEvents events, Helpers helpers, JointLog log) {
        return new HelperEvents(events, helpers, log);
    }

    @Bean
    NameHelpers nameHelpers(
            Helpers helpers,
            Workshops workshops,
            Foundations foundations,
            HelperEvents events,
            Atomically atomically,
            Identifiers identifiers) {
        return new NameHelpers(helpers, workshops, foundations, events, atomically, identifiers);
    }

    @Bean
    FollowHelpers followHelpers(Helpers helpers, Workshops workshops, HelperEvents events) {
        return new FollowHelpers(helpers, workshops, events);
    }
}
