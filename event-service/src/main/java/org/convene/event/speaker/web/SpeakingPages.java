package org.convene.event.speaker.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.convene.event.foundation.Foundation;
import org.convene.event.speaker.AnswerAsSpeaker;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerOutcome;
import org.convene.event.speaker.web.SpeakerLinks.Opened;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownFiles;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.link.PersonalLink;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A speaker's own page, behind the link of a mail; only its buttons answer. */
@Controller
@RequestMapping("/organize/speaking/{token}")
class SpeakingPages {

    private final SpeakerLinks links;
    private final AnswerAsSpeaker answers;
    private final WorkshopViews views;
    private final ShownFiles files;
    private final Times times;

    SpeakingPages(SpeakerLinks links, AnswerAsSpeaker answers, WorkshopViews views, ShownFiles files, Times times) {
        this.links = links;
        this.answers = answers;
        this.views = views;
        this.files = files;
        this.times = times;
    }

    @GetMapping
    String show(
            Reader reader,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String saved,
            Model model) {
        model.addAttribute("saved", saved != null);
        return page(token, reader, model);
    }

    @PostMapping("/acceptance")
    String accept(
            Reader reader,
            @PathVariable String token,
            @Valid @ModelAttribute("answer") AnswerForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        PersonalLink link = links.known(token);
        return result.hasErrors()
                ? refused(token, reader, response, model)
                : done(token, answers.accept(link.id(), link.generation(), form.said()));
    }

    @PostMapping("/refusal")
    String decline(
            Reader reader,
            @PathVariable String token,
            @Valid @ModelAttribute("answer") AnswerForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        PersonalLink link = links.known(token);
        return result.hasErrors()
                ? refused(token, reader, response, model)
                : done(token, answers.decline(link.id(), link.generation(), form.said()));
    }

    @PostMapping("/profile")
    String write(
            Reader reader,
            @PathVariable String token,
            @Valid @ModelAttribute("profile") ProfileForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        PersonalLink link = links.known(token);
        if (result.hasErrors()) {
            return refused(token, reader, response, model);
        }
        SpeakerOutcome outcome = answers.write(link.id(), link.generation(), form.toProfile());
        return outcome instanceof SpeakerOutcome.Done ? done(token, outcome) + "?saved" : done(token, outcome);
    }

    // Who answers twice, on two screens, finds what she answered first.
    private static String done(String token, SpeakerOutcome outcome) {
        if (!(outcome instanceof SpeakerOutcome.Answered)) {
            SpeakerInvitation _ = SpeakerProblems.done(outcome);
        }
        return "redirect:/organize/speaking/" + token;
    }

    private String refused(String token, Reader reader, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(token, reader, model);
    }

    private String page(String token, Reader reader, Model model) {
        Opened opened = links.open(token);
        Workshop workshop = opened.workshop();
        List<Foundation> hosts = views.hosts(workshop);
        model.addAttribute("token", token);
        model.addAttribute("invitation", opened.invitation());
        model.addAttribute("talk", opened.session().session());
        model.addAttribute("workshop", workshop);
        model.addAttribute(
                "asking",
                views.names(workshop, reader).apply(opened.invitation().foundationId()));
        model.addAttribute("text", ShownTexts.of(workshop, reader));
        model.addAttribute("hosts", hosts.stream().map(Foundation::profile).toList());
        model.addAttribute(
                "block",
                times.block(
                        reader,
                        opened.session().startsAt(),
                        opened.session().endsAt(),
                        hosts.stream().map(host -> host.profile().timeZone()).toList()));
        model.addAttribute(
                "slides", files.beside(workshop).by(opened.invitation().id()));
        if (!model.containsAttribute("answer")) {
            model.addAttribute("answer", AnswerForm.EMPTY);
        }
        if (!model.containsAttribute("profile")) {
            model.addAttribute("profile", ProfileForm.of(opened.invitation().profile()));
        }
        return "speaker/page";
    }
}
