package org.convene.event.workshop.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.log.LogChain;
import org.convene.event.log.LogEntry;
import org.convene.event.log.LogFilter;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The joint log to read, and to take away with all that its chain is computed from. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/log")
class LogApi {

    private final ReadWorkshops read;
    private final JointLog log;
    private final Clock clock;

    LogApi(ReadWorkshops read, JointLog log, Clock clock) {
        this.read = read;
        this.log = log;
        this.clock = clock;
    }

    /** From the first entry on; narrowed by host, kind of action or revision. A log is read whole: none is long. */
    @GetMapping
    Page<EntryJson> entries(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID foundation,
            @RequestParam(required = false) @Nullable LogAction action,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
        Cursor begin = Cursor.read(after, 1);
        int number = begin == null ? 0 : Math.clamp(begin.number(0), 0, Integer.MAX_VALUE);
        LogFilter filter = new LogFilter(foundation, action, revision);
        List<LogEntry> rest = log.of(workshop.id()).stream()
                .filter(entry -> entry.number() > number)
                .filter(filter::matches)
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.number())).map(EntryJson::of);
    }

    @GetMapping("/export")
    ResponseEntity<Export> export(@CurrentPerson Person person, @PathVariable UUID id) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
        List<LogEntry> entries = log.of(workshop.id());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("joint-log-" + id + ".json")
                                .build()
                                .toString())
                .body(new Export(id, clock.instant(), LogChain.isWhole(id, entries), entries));
    }

    /** One line of the log. */
    record EntryJson(
            int number,
            Instant at,
            LogAction action,
            @Nullable UUID foundationId,
            @Nullable String personName,
            @Nullable Capacity capacity,
            @Nullable Integer revision,
            @Nullable String words,
            String hash) {

        static EntryJson of(LogEntry entry) {
            LogEntry.Erasable kept = entry.erasable();
            return new EntryJson(
                    entry.number(),
                    entry.at(),
                    entry.action(),
                    entry.foundationId(),
                    kept == null ? null : kept.personName(),
                    entry.capacity(),
                    entry.revision(),
                    kept == null ? null : kept.words(),
                    entry.hash());
        }
    }

    /**
     * The whole log, with digests and salts, so that anybody can compute the chain again.
     *
     * @param whole whether the chain was unbroken when it was taken out
     */
    record Export(UUID workshopId, Instant exportedAt, boolean whole, List<LogEntry> entries) {}
}
