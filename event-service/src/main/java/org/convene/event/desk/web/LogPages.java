package org.convene.event.desk.web;

import java.util.List;
import java.util.UUID;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogChain;
import org.convene.event.log.LogEntry;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class LogPages {

    private final WorkshopPages pages;
    private final JointLog log;

    LogPages(WorkshopPages pages, JointLog log) {
        this.pages = pages;
        this.log = log;
    }

    @GetMapping("/organize/workshops/{id}/log")
    String show(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        Workshop workshop = pages.known(id, person);
        pages.fill(workshop, person, reader, model);
        List<LogEntry> entries = log.of(id);
        model.addAttribute("entries", entries.reversed());
        model.addAttribute("whole", LogChain.isWhole(id, entries));
        return "desk/log";
    }
}
