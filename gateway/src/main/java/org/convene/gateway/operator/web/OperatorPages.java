package org.convene.gateway.operator.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.identity.Operators.Removal;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
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
import org.springframework.web.servlet.view.RedirectView;

/** Where operators see and name each other. */
@Controller
@RequestMapping("/operate/gateway/operators")
class OperatorPages {

    private static final String HERE = "/operate/gateway/operators";

    private final OperatorDesk desk;

    OperatorPages(OperatorDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String told, @CurrentPerson Person person, Model model) {
        model.addAttribute("form", new OperatorForm(""));
        model.addAttribute("told", told != null && told.matches("named|removed|last") ? told : null);
        return show(person, model);
    }

    @PostMapping
    @FreshSignIn(page = HERE)
    Object name(
            @Valid @ModelAttribute("form") OperatorForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        desk.ask(person);
        if (!errors.hasErrors()) {
            if (desk.name(person, form.read())) {
                return LocalRedirect.to(HERE + "?told=named");
            }
            errors.rejectValue("address", "operator.unknown");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, model);
    }

    @PostMapping("/{id}/removal")
    @FreshSignIn(page = HERE)
    RedirectView remove(@PathVariable UUID id, @CurrentPerson Person person) {
        Removal outcome = desk.remove(person, id);
        return LocalRedirect.to(HERE + "?told=" + (outcome == Removal.LAST ? "last" : "removed"));
    }

    private String show(Person person, Model model) {
        Operators all = desk.ask(person);
        model.addAttribute("configured", all.configured());
        model.addAttribute("named", all.named());
        return "operator/list";
    }
}
