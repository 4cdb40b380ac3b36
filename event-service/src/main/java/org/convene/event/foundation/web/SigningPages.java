package org.convene.event.foundation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signing;
import org.convene.event.foundation.SigningOutcome;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says who signs; each step leads back to the foundation's page. */
@Controller
@RequestMapping("/organize/foundations/{id}")
class SigningPages {

    private final Foundations foundations;
    private final Signing signing;
    private final FoundationView view;

    SigningPages(Foundations foundations, Signing signing, FoundationView view) {
        this.foundations = foundations;
        this.signing = signing;
        this.view = view;
    }

    @PostMapping("/members/{personId}/signing")
    String name(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "true") boolean signs) {
        known(id, person);
        SigningOutcome outcome = signing.name(Actors.of(person), id, personId, signs);
        if (!(outcome instanceof SigningOutcome.Saved)) {
            throw SigningProblems.of(outcome);
        }
        return back(id, "");
    }

    @PostMapping("/deputies")
    String deputize(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("deputyForm") DeputyForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Foundation foundation = known(id, person);
        if (!result.hasErrors()) {
            switch (signing.deputize(Actors.of(person), id, form.personId(), form.from(), form.to())) {
                case SigningOutcome.Deputized _ -> {
                    return back(id, "#signing");
                }
                case SigningOutcome.WrongDays(var why) -> result.rejectValue("to", why.key());
                case SigningOutcome other -> throw SigningProblems.of(other);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.page(foundation, person, reader, model);
    }

    @PostMapping("/deputies/{deputyId}/removal")
    String end(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID deputyId) {
        known(id, person);
        return switch (signing.end(Actors.of(person), id, deputyId)) {
            // Whether it ends now or has ended before, the page shows how it stands.
            case SigningOutcome.Saved _, SigningOutcome.NoSuchDeputy _ -> back(id, "#signing");
            case SigningOutcome other -> throw SigningProblems.of(other);
        };
    }

    private Foundation known(UUID id, Person person) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static String back(UUID id, String part) {
        return "redirect:/organize/foundations/" + id + part;
    }
}
