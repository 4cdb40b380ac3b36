package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.conversation.Conversation;
import org.convene.event.conversation.Line;
import org.convene.event.conversation.Post;
import org.convene.event.conversation.web.PostForm;
import org.convene.event.foundation.web.Actors;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Texts;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the hosts write to one another, the newest last, as people read it. */
@Controller
@RequestMapping("/organize/workshops/{id}/conversation")
class ConversationPages {

    private static final int SHOWN = 50;

    private final WorkshopPages pages;
    private final Conversation conversation;

    ConversationPages(WorkshopPages pages, Conversation conversation) {
        this.pages = pages;
        this.conversation = conversation;
    }

    @GetMapping
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable String field,
            Model model) {
        Workshop workshop = pages.known(id, person);
        PostForm.About about = revision == null || field == null ? null : new PostForm.About(revision, field);
        PostForm form = new PostForm(pages.host(workshop, person), "", about);
        form.line(workshop);
        model.addAttribute("form", form);
        return page(workshop, person, reader, before, model);
    }

    @PostMapping
    String write(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PostForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        Line about = form.line(workshop);
        if (result.hasErrors()) {
            return WorkshopPages.refused(response, page(workshop, person, reader, null, model));
        }
        Post post = conversation
                .write(Actors.of(person), id, form.foundationId(), Texts.tidy(form.words()), about)
                .orElseThrow(() -> AgreementProblems.of(Refusal.NOT_A_HOST));
        return back(id) + "#" + post.id();
    }

    @PostMapping("/{postId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID postId) {
        pages.known(id, person);
        // Whether it was hers and is gone now, or was not, the page shows how it stands.
        conversation.remove(Actors.of(person), id, postId);
        return back(id);
    }

    private String page(Workshop workshop, Person person, Reader reader, @Nullable Long before, Model model) {
        pages.fill(workshop, person, reader, model);
        List<Post> newest = conversation.of(workshop.id(), before, SHOWN + 1);
        List<Post> shown = newest.stream().limit(SHOWN).toList().reversed();
        model.addAttribute("posts", shown);
        model.addAttribute("earlier", newest.size() > SHOWN ? shown.getFirst().position() : null);
        model.addAttribute("others", pages.others(workshop, person));
        return "desk/conversation";
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/conversation";
    }
}
