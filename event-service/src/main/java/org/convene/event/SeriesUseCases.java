package org.convene.event;

import java.time.Clock;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.AgreedBeforehand;
import org.convene.event.checklist.Checklist;
import org.convene.event.date.PublicHolidays;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.log.JointLog;
import org.convene.event.series.AgreeOnSeries;
import org.convene.event.series.FollowFrame;
import org.convene.event.series.FrameEvents;
import org.convene.event.series.Frames;
import org.convene.event.series.PlanEditions;
import org.convene.event.series.SeriesDays;
import org.convene.event.series.StandingFrames;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what is about whole series. */
@Configuration(proxyBeanMethods = false)
class SeriesUseCases {

    @Bean
    SeriesDays seriesDays(Foundations foundations, PublicHolidays holidays) {
        return new SeriesDays(foundations, holidays);
    }

    @Bean
    AgreedBeforehand agreedBeforehand(Frames frames, SeriesDays days) {
        return new StandingFrames(frames, days);
    }

    @Bean
    FollowFrame followFrame(
            Frames frames,
            Workshops workshops,
            AgreeOnWorkshop agree,
            AgreedBeforehand beforehand,
            SeriesDays days,
            Clock clock) {
        return new FollowFrame(frames, workshops, agree, beforehand, days, clock);
    }

    @Bean
    AgreeOnSeries agreeOnSeries(
            Frames frames,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            FollowFrame follow,
            WorkshopEvents events,
            JointLog log,
            Atomically atomically,
            ApprovalRule rule,
            Clock clock) {
        return new AgreeOnSeries(
                frames,
                workshops,
                foundations,
                signers,
                follow,
                new FrameEvents(events, signers, log),
                atomically,
                rule,
                clock);
    }

    @Bean
    PlanEditions planEditions(
            Frames frames,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            SeriesDays days,
            EditWorkshop edit,
            AgreeOnWorkshop agree,
            Checklist checklist,
            Atomically atomically,
            ApprovalRule rule,
            Clock clock) {
        return new PlanEditions(
                frames, workshops, foundations, signers, days, edit, agree, checklist, atomically, rule, clock);
    }
}
