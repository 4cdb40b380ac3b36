package org.convene.event;

import java.time.Clock;
import java.util.List;
import org.convene.event.file.ForgetSlides;
import org.convene.event.file.KeepFiles;
import org.convene.event.file.ReadFile;
import org.convene.event.file.WorkshopFile;
import org.convene.event.file.WorkshopFiles;
import org.convene.event.file.format.FileContents;
import org.convene.event.foundation.Foundations;
import org.convene.event.log.JointLog;
import org.convene.event.speaker.Departures;
import org.convene.event.speaker.SpeakerInvitations;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldFile;
import org.convene.event.workshop.Workshops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what is about files beside workshops. */
@Configuration(proxyBeanMethods = false)
class FileUseCases {

    @Bean
    ReadFile readFile() {
        return new FileContents();
    }

    @Bean
    WorkshopEvents workshopEvents(Foundations foundations, DomainEvents events, WorkshopFiles files) {
        return new WorkshopEvents(foundations, events, workshop -> told(workshop, files.of(workshop.id())));
    }

    private static List<ToldFile> told(Workshop workshop, List<WorkshopFile> files) {
        return files.stream()
                .map(file -> new ToldFile(
                        file.id(),
                        file.sessionIn(workshop.details()),
                        file.name(),
                        file.kind().mediaType(),
                        file.bytes(),
                        file.sha256(),
                        file.path()))
                .toList();
    }

    @Bean
    KeepFiles keepFiles(
            WorkshopFiles files,
            Workshops workshops,
            ReadWorkshops read,
            SpeakerInvitations invitations,
            WorkshopEvents events,
            JointLog log,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        return new KeepFiles(files, workshops, read, invitations, events, log, atomically, identifiers, clock);
    }

    @Bean
    Departures departures(WorkshopFiles files, JointLog log) {
        return new ForgetSlides(files, log)::of;
    }
}
