package org.convene.gateway.operator.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convene.gateway.LocalRedirect;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where an operator signs out somebody whose account is in wrong hands, or everybody. */
@Controller
@RequestMapping("/operate/gateway/sign-outs")
class SignOutPages {

    private static final String HERE = "/operate/gateway/sign-outs";
    private static final String VIEW = "operator/sign-outs";

    private final SignOutDesk desk;

    SignOutPages(SignOutDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String forms(
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String unsure,
            @CurrentPerson Person person,
            Model model) {
        OperatorsOnly.check(person);
        model.addAttribute("form", new OperatorForm(""));
        model.addAttribute("done", done != null);
        model.addAttribute("unsure", unsure != null);
        return VIEW;
    }

    @PostMapping
    @FreshSignIn(page = HERE)
    Object one(
            @Valid @ModelAttribute("form") OperatorForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        OperatorsOnly.check(person);
        if (!errors.hasErrors()) {
            if (desk.signOut(person, form.read())) {
                return LocalRedirect.to(HERE + "?done");
            }
            errors.rejectValue("address", "operator.unknown");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return VIEW;
    }

    @PostMapping("/everybody")
    @FreshSignIn(page = HERE)
    RedirectView everybody(@RequestParam(required = false) @Nullable String sure, @CurrentPerson Person person) {
        OperatorsOnly.check(person);
        if (sure == null) {
            return LocalRedirect.to(HERE + "?unsure");
        }
        desk.signOutEverybody(person);
        return LocalRedirect.to("/sign-in");
    }
}
