package org.convene.event.digest.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import org.convene.event.digest.DigestChoice;
import org.convene.event.digest.DigestReaders;
import org.convene.event.foundation.Foundations;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person chooses what she is mailed of her foundations' workshops. */
@Controller
@RequestMapping("/organize/digest")
class DigestPages {

    private final DigestReaders readers;
    private final Foundations foundations;
    private final Clock clock;

    DigestPages(DigestReaders readers, Foundations foundations, Clock clock) {
        this.readers = readers;
        this.foundations = foundations;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model) {
        model.addAttribute("form", new DigestForm(readers.choiceOf(person.id())));
        model.addAttribute("saved", saved);
        return page(person, reader, model);
    }

    @PostMapping
    String choose(
            @CurrentPerson Person person,
            Reader reader,
            @Valid @ModelAttribute("form") DigestForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, reader, model);
        }
        readers.choose(person.id(), form.choice());
        return "redirect:/organize/digest?saved=true";
    }

    private String page(Person person, Reader reader, Model model) {
        // The morning is that of her account, else her foundation's, else, for who has neither yet, that of this page.
        ZoneId zone = readers.zoneOf(person.id())
                .or(() -> foundations.of(person.id()).stream()
                        .findFirst()
                        .map(foundation -> foundation.profile().timeZone()))
                .orElse(reader.zone());
        model.addAttribute("choices", DigestChoice.values());
        model.addAttribute("zone", zone);
        model.addAttribute("now", clock.instant());
        return "digest/page";
    }
}
