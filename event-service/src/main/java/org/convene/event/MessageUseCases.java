package org.convene.event;

import java.time.Clock;
import org.convene.event.agreement.Deadlines;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.log.JointLog;
import org.convene.event.message.MessageEvents;
import org.convene.event.message.MessageRights;
import org.convene.event.message.Messages;
import org.convene.event.message.WriteToParticipants;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts together what hosts write to participants. */
@Configuration(proxyBeanMethods = false)
class MessageUseCases {

    @Bean
    MessageRights messageRights(Foundations foundations, ReadWorkshops read) {
        return new MessageRights(foundations, read);
    }

    @Bean
    MessageEvents messageEvents(WorkshopEvents events, Signers signers, JointLog log, Clock clock) {
        return new MessageEvents(events, signers, log, clock);
    }

    @Bean
    WriteToParticipants writeToParticipants(
            Messages messages,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            MessageRights rights,
            MessageEvents events,
            Deadlines deadlines,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new WriteToParticipants(
                messages, workshops, foundations, signers, rights, events, deadlines, atomically, identifiers, clock);
    }

    @Configuration(proxyBeanMethods = false)
    static class ClockWork {

        private final WriteToParticipants messages;

        ClockWork(WriteToParticipants messages) {
            this.messages = messages;
        }

        @Scheduled(fixedDelayString = "${convene.event.deadlines:1m}")
        void keepDeadlines() {
            messages.keepDeadlines();
        }
    }
}
