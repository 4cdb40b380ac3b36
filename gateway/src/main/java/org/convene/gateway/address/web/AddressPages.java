package org.convene.gateway.address.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.address.AddressOutcome;
import org.convene.gateway.address.AddressOutcome.Same;
import org.convene.gateway.address.AddressOutcome.TooManyMails;
import org.convene.gateway.address.AddressOutcome.WrongCode;
import org.convene.gateway.address.ChangeAddress;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.TooMany;
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
import org.springframework.web.servlet.view.RedirectView;

/** Where a person moves her account to another address, and sees how far that is. */
@Controller
@RequestMapping("/account/address")
class AddressPages {

    static final String PAGE = "/account/address";

    private final Accounts accounts;
    private final ChangeAddress changeAddress;

    AddressPages(Accounts accounts, ChangeAddress changeAddress) {
        this.accounts = accounts;
        this.changeAddress = changeAddress;
    }

    @GetMapping
    String page(@CurrentPerson Person person, Model model) {
        model.addAttribute("form", new NewAddressForm(""));
        model.addAttribute("code", MailedCode.none());
        return show(person, model);
    }

    @FreshSignIn(page = "/account/address")
    @PostMapping
    Object ask(
            @Valid @ModelAttribute("form") NewAddressForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            switch (changeAddress.ask(person.id(), form.personAddress())) {
                case Same _ -> errors.rejectValue("address", "address.same");
                case TooManyMails(var pause) -> throw new TooMany(pause);
                default -> {
                    return LocalRedirect.to(PAGE);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("code", MailedCode.none());
        return show(person, model);
    }

    @PostMapping("/confirmation")
    Object code(
            @Valid @ModelAttribute("code") MailedCode code,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            AddressOutcome outcome = changeAddress.confirmByCode(person.id(), code.typed());
            if (!(outcome instanceof WrongCode(var triesLeft))) {
                return OutcomeView.show(outcome, model, response);
            }
            errors.rejectValue("code", "confirmation.code.wrong", new Object[] {triesLeft}, null);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new NewAddressForm(""));
        return show(person, model);
    }

    @PostMapping("/withdrawal")
    RedirectView withdraw(@CurrentPerson Person person) {
        changeAddress.stop(person.id());
        return LocalRedirect.to(PAGE);
    }

    private String show(Person person, Model model) {
        Account account = accounts.withId(person.id()).orElseThrow(NotFound::new);
        model.addAttribute("account", account);
        model.addAttribute("change", changeAddress.openOf(person.id()).orElse(null));
        return "address/page";
    }
}
