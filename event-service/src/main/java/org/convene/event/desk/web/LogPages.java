package org.convene.event.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.log.LogChain;
import org.convene.event.log.LogEntry;
import org.convene.event.log.LogFilter;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LogPages {

    private final WorkshopPages pages;
    private final JointLog log;

    LogPages(WorkshopPages pages, JointLog log) {
        this.pages = pages;
        this.log = log;
    }

    @GetMapping("/organize/workshops/{id}/log")
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID foundation,
            @RequestParam(required = false) @Nullable LogAction action,
            @RequestParam(required = false) @Nullable Integer revision,
            Model model) {
        Workshop workshop = pages.known(id, person);
        pages.fill(workshop, person, reader, model);
        List<LogEntry> entries = log.of(id);
        LogFilter filter = new LogFilter(foundation, action, revision);
        model.addAttribute(
                "entries", entries.reversed().stream().filter(filter::matches).toList());
        model.addAttribute("length", entries.size());
        model.addAttribute("filter", filter);
        model.addAttribute("hosts", distinct(entries, LogEntry::foundationId));
        model.addAttribute("actions", distinct(entries, LogEntry::action));
        model.addAttribute("revisions", distinct(entries, LogEntry::revision));
        model.addAttribute("whole", LogChain.isWhole(id, entries));
        return "desk/log";
    }

    private static <T> List<T> distinct(List<LogEntry> entries, Function<LogEntry, @Nullable T> part) {
        return entries.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
