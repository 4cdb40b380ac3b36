package org.convene.event.workshop.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.log.LogEntry;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogApi {

    private final ReadWorkshops read;
    private final JointLog log;

    LogApi(ReadWorkshops read, JointLog log) {
        this.read = read;
        this.log = log;
    }

    @GetMapping("/api/v1/workshops/{id}/log")
    List<EntryJson> entries(@CurrentPerson Person person, @PathVariable UUID id) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
        return log.of(workshop.id()).stream().map(EntryJson::of).toList();
    }

    record EntryJson(
            int number,
            Instant at,
            LogAction action,
            @Nullable UUID foundationId,
            @Nullable String personName,
            @Nullable Integer revision,
            String hash) {

        static EntryJson of(LogEntry entry) {
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.action(),
                    entry.foundationId(),
                    entry.erasable() == null ? null : entry.erasable().personName(),
                    entry.revision(),
                    entry.hash());
        }
    }
}
