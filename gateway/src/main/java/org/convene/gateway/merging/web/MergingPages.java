package org.convene.gateway.merging.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.gateway.merging.MergeAccounts;
import org.convene.gateway.merging.MergeOutcome;
import org.convene.gateway.merging.MergeOutcome.Ended;
import org.convene.gateway.merging.MergeOutcome.Merged;
import org.convene.gateway.merging.MergeOutcome.NotTheAsker;
import org.convene.gateway.merging.MergeOutcome.Same;
import org.convene.gateway.merging.MergeOutcome.TooManyMails;
import org.convene.gateway.merging.MergeOutcome.WrongCode;
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

/** Where a person makes two accounts one; only a button acts, so no mail scanner does. */
@Controller
@RequestMapping("/account/merging")
class MergingPages {

    private static final String PAGE = "/account/merging";
    private static final String LINK = "/links/{link:[A-Za-z0-9_-]{48}}";

    private final MergeAccounts mergeAccounts;

    MergingPages(MergeAccounts mergeAccounts) {
        this.mergeAccounts = mergeAccounts;
    }

    @FreshSignIn(page = "/account/merging")
    @GetMapping
    String page(@CurrentPerson Person person, Model model) {
        model.addAttribute("form", new OtherAddressForm(""));
        return with(person, model, "merging/page");
    }

    @FreshSignIn(page = "/account/merging")
    @PostMapping
    Object ask(
            @Valid @ModelAttribute("form") OtherAddressForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            switch (mergeAccounts.ask(person.id(), form.personAddress())) {
                case Same _ -> errors.rejectValue("address", "merging.same");
                case TooManyMails(var pause) -> throw new TooMany(pause);
                default -> {
                    return LocalRedirect.to(PAGE + "/confirmation");
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return with(person, model, "merging/page");
    }

    @GetMapping("/confirmation")
    String sent(@CurrentPerson Person person, Model model) {
        model.addAttribute("form", MailedCode.none());
        return with(person, model, "merging/sent");
    }

    @PostMapping("/confirmation")
    String code(
            @Valid @ModelAttribute("form") MailedCode form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            MergeOutcome outcome = mergeAccounts.confirmByCode(person.id(), form.typed());
            if (!(outcome instanceof WrongCode(var triesLeft))) {
                return show(outcome, model, response);
            }
            errors.rejectValue("code", "confirmation.code.wrong", new Object[] {triesLeft}, null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return with(person, model, "merging/sent");
    }

    @GetMapping(LINK)
    String link(@PathVariable String link, @CurrentPerson Person person, Model model, HttpServletResponse response) {
        return mergeAccounts
                .find(link)
                .map(found -> {
                    if (!found.personId().equals(person.id())) {
                        return show(new NotTheAsker(), model, response);
                    }
                    model.addAttribute("other", found.address().given());
                    return with(person, model, "merging/link");
                })
                .orElseGet(() -> show(new Ended(), model, response));
    }

    @PostMapping(LINK)
    String confirm(@PathVariable String link, @CurrentPerson Person person, Model model, HttpServletResponse response) {
        return show(mergeAccounts.confirm(link, person.id()), model, response);
    }

    private static String with(Person person, Model model, String view) {
        model.addAttribute("address", person.address());
        return view;
    }

    private static String show(MergeOutcome outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Merged(var account) -> {
                model.addAttribute("account", account);
                yield view("merged", HttpStatus.OK, model, response);
            }
            case Ended _ -> view("ended", HttpStatus.GONE, model, response);
            case NotTheAsker _ -> view("not-the-asker", HttpStatus.FORBIDDEN, model, response);
            default ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: answered where it was asked)");
        };
    }

    private static String view(String name, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("outcome", name);
        return "merging/outcome";
    }
}
