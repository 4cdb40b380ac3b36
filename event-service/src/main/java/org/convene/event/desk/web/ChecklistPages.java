package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.convene.event.checklist.Checklist;
import org.convene.event.checklist.ToDo;
import org.convene.event.checklist.web.ChecklistProblems;
import org.convene.event.checklist.web.ToDoForm;
import org.convene.event.foundation.web.Actors;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be done, to be written down and ticked off. */
@Controller
@RequestMapping("/organize/workshops/{id}/checklist")
class ChecklistPages {

    private final WorkshopPages pages;
    private final Checklist checklist;
    private final Clock clock;

    ChecklistPages(WorkshopPages pages, Checklist checklist, Clock clock) {
        this.pages = pages;
        this.checklist = checklist;
        this.clock = clock;
    }

    @GetMapping
    String show(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        Workshop workshop = pages.editable(id, person);
        model.addAttribute("form", ToDoForm.EMPTY);
        return page(workshop, person, reader, model);
    }

    @PostMapping
    String add(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ToDoForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.editable(id, person);
        if (!form.isPlanned()) {
            result.rejectValue(
                    "due",
                    "terms.time.range",
                    new Object[] {Integer.toString(Terms.FIRST_YEAR), Integer.toString(Terms.LAST_YEAR)},
                    null);
        }
        if (result.hasErrors()) {
            return WorkshopPages.refused(response, page(workshop, person, reader, model));
        }
        ToDo _ = ChecklistProblems.saved(checklist.add(id, form.toTask()));
        return back(id);
    }

    @PostMapping("/{toDoId}/state")
    String tick(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID toDoId,
            @RequestParam(defaultValue = "false") boolean done) {
        pages.editable(id, person);
        ToDo _ = ChecklistProblems.saved(checklist.tick(Actors.of(person), id, toDoId, done));
        return back(id);
    }

    @PostMapping("/{toDoId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID toDoId) {
        pages.editable(id, person);
        checklist.remove(id, toDoId);
        return back(id);
    }

    private String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        model.addAttribute("toDos", checklist.of(workshop.id()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), reader.zone()));
        return "desk/checklist";
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/checklist";
    }
}
