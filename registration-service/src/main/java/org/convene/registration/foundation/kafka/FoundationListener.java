package org.convene.registration.foundation.kafka;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.Subscription;
import org.convene.registration.foundation.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FoundationListener {

    static final List<String> TYPES = List.of(
            "FoundationRegistered",
            "FoundationChanged",
            "MemberInvited",
            "MemberInvitationWithdrawn",
            "MemberJoined",
            "MemberRemoved",
            "SignerNamed",
            "FoundationApproved",
            "FoundationRefused",
            "FoundationRestated");

    @Bean
    Subscription foundations(Members members) {
        Subscription.Builder topic = Subscription.to("event-service.foundations.v1");
        for (String type : TYPES) {
            topic.on(type, FoundationTold.class, (event, told) -> members.replace(event.key(), told.persons()));
        }
        return topic.onForgotten(foundation -> members.replace(foundation, List.of()))
                .build();
    }

    /** Any event of a foundation: all carry its whole state, of which we use who is a member. */
    record FoundationTold(State foundation) {

        record State(UUID foundationId, List<Member> members) {}

        record Member(UUID personId) {}

        List<UUID> persons() {
            return foundation.members().stream().map(Member::personId).toList();
        }
    }
}
