package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.event.foundation.web.Actors;
import org.convene.event.speaker.InviteSpeakers;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerOutcome;
import org.convene.event.speaker.web.SpeakerProblems;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks speakers by mail; each step leads back to the plan. */
@Controller
@RequestMapping("/organize/workshops/{id}/speakers")
class SpeakerPages {

    private final WorkshopPages pages;
    private final PlanView view;
    private final InviteSpeakers invite;

    SpeakerPages(WorkshopPages pages, PlanView view, InviteSpeakers invite) {
        this.pages = pages;
        this.view = view;
        this.invite = invite;
    }

    @PostMapping
    String ask(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("speaker") SpeakerContactForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.editable(id, person);
        if (result.hasErrors()) {
            return WorkshopPages.refused(response, view.page(workshop, person, reader, model));
        }
        SpeakerOutcome outcome = invite.ask(
                Actors.of(person),
                id,
                form.sessionId(),
                form.name(),
                form.toContact(workshop.terms().language()));
        if (outcome instanceof SpeakerOutcome.NoSuchSpeaker) {
            result.rejectValue("speaker", "speaker.unknown");
            return WorkshopPages.refused(response, view.page(workshop, person, reader, model));
        }
        SpeakerInvitation _ = SpeakerProblems.done(outcome);
        return back(id);
    }

    /** Asks once more, as she was asked before. */
    @PostMapping("/{invitationId}/question")
    String askAgain(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        pages.editable(id, person);
        SpeakerInvitation before = invite.of(id).stream()
                .filter(each -> each.id().equals(invitationId))
                .findFirst()
                .orElseThrow(NotFound::new);
        SpeakerInvitation _ = SpeakerProblems.done(
                invite.ask(Actors.of(person), id, before.sessionId(), before.name(), before.contact()));
        return back(id);
    }

    @PostMapping("/{invitationId}/withdrawal")
    String withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        pages.editable(id, person);
        // Whether it is taken back now or was before, the page shows how it stands.
        SpeakerOutcome _ = invite.withdraw(Actors.of(person), id, invitationId);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "#speakers";
    }
}
