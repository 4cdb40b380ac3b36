package org.convene.gateway.erasure.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.gateway.erasure.EraseAccount;
import org.convene.gateway.erasure.ErasureOutcome;
import org.convene.gateway.erasure.ErasureOutcome.Asked;
import org.convene.gateway.erasure.ErasureOutcome.Ended;
import org.convene.gateway.erasure.ErasureOutcome.Erased;
import org.convene.gateway.erasure.ErasureOutcome.NotTheAsker;
import org.convene.gateway.erasure.ErasureOutcome.TooManyMails;
import org.convene.gateway.erasure.ErasureOutcome.WrongCode;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.problem.TooMany;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person erases her account: what it means, a mail, and one last button. */
@Controller
@RequestMapping("/account/erasure")
class ErasurePages {

    static final String PAGE = "/account/erasure";
    private static final String LINK = "/links/{link:[A-Za-z0-9_-]{48}}";

    private final EraseAccount eraseAccount;

    ErasurePages(EraseAccount eraseAccount) {
        this.eraseAccount = eraseAccount;
    }

    @FreshSignIn(page = "/account/erasure")
    @GetMapping
    String page(@CurrentPerson Person person, Model model) {
        model.addAttribute("address", person.address());
        return "erasure/page";
    }

    @FreshSignIn(page = "/account/erasure")
    @PostMapping
    RedirectView ask(@CurrentPerson Person person) {
        return switch (eraseAccount.ask(person.id())) {
            case TooManyMails(var pause) -> throw new TooMany(pause);
            default -> LocalRedirect.to(PAGE + "/confirmation");
        };
    }

    @GetMapping("/confirmation")
    String sent(@CurrentPerson Person person, Model model) {
        model.addAttribute("form", MailedCode.none());
        return sentTo(person, model);
    }

    @PostMapping("/confirmation")
    String code(
            @Valid @ModelAttribute("form") MailedCode form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            ErasureOutcome outcome = eraseAccount.confirmByCode(person.id(), form.typed());
            if (!(outcome instanceof WrongCode(var triesLeft))) {
                return show(outcome, model, response);
            }
            errors.rejectValue("code", "confirmation.code.wrong", new Object[] {triesLeft}, null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return sentTo(person, model);
    }

    @GetMapping(LINK)
    String link(@PathVariable String link, @CurrentPerson Person person, Model model, HttpServletResponse response) {
        return eraseAccount
                .find(link)
                .map(found -> {
                    if (!found.personId().equals(person.id())) {
                        return show(new NotTheAsker(), model, response);
                    }
                    model.addAttribute("address", person.address());
                    return "erasure/link";
                })
                .orElseGet(() -> show(new Ended(), model, response));
    }

    @PostMapping(LINK)
    String confirm(@PathVariable String link, @CurrentPerson Person person, Model model, HttpServletResponse response) {
        return show(eraseAccount.confirm(link, person.id()), model, response);
    }

    private static String sentTo(Person person, Model model) {
        model.addAttribute("address", person.address());
        return "erasure/sent";
    }

    private static String show(ErasureOutcome outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Erased _ -> view("erased", HttpStatus.OK, model, response);
            case Ended _ -> view("ended", HttpStatus.GONE, model, response);
            case NotTheAsker _ -> view("not-the-asker", HttpStatus.FORBIDDEN, model, response);
            case Asked _, TooManyMails _, WrongCode _ ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: answered where it was asked)");
        };
    }

    private static String view(String name, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("outcome", name);
        return "erasure/outcome";
    }
}
