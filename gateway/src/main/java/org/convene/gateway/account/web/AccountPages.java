package org.convene.gateway.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Locale;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.ChangeAccount;
import org.convene.web.page.Choices;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.reader.ReaderCookies;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own page: how she is called, how she reads, and where the parts of her account are. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private final Accounts accounts;
    private final ChangeAccount changeAccount;
    private final Choices choices;
    private final GatewaySettings settings;

    AccountPages(Accounts accounts, ChangeAccount changeAccount, Choices choices, GatewaySettings settings) {
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.choices = choices;
        this.settings = settings;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String saved,
            @CurrentPerson Person person,
            Reader reader,
            Model model) {
        model.addAttribute("form", AccountForm.of(account(person)));
        model.addAttribute("saved", saved != null);
        return show(person, reader, model);
    }

    @PostMapping
    Object change(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, reader, model);
        }
        Account changed = changeAccount.of(person.id(), form::applyTo);
        ReaderCookies.of(Locale.forLanguageTag(changed.language()), ZoneId.of(changed.timeZone()), settings.secure())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        return LocalRedirect.to("/account?saved");
    }

    @GetMapping("/name")
    Object askName(
            @RequestParam(name = "continue", required = false) @Nullable String path,
            @CurrentPerson Person person,
            Model model) {
        String continueTo = LocalPath.orElse(path, LocalRedirect.DESK);
        if (account(person).name() != null) {
            return LocalRedirect.to(continueTo);
        }
        model.addAttribute("form", new NameForm(""));
        model.addAttribute("continueTo", continueTo);
        return "account/name";
    }

    @PostMapping("/name")
    Object name(
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult errors,
            @RequestParam(name = "continue", required = false) @Nullable String path,
            @CurrentPerson Person person,
            Model model,
            HttpServletResponse response) {
        String continueTo = LocalPath.orElse(path, LocalRedirect.DESK);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("continueTo", continueTo);
            return "account/name";
        }
        changeAccount.of(person.id(), form::applyTo);
        return LocalRedirect.to(continueTo);
    }

    private String show(Person person, Reader reader, Model model) {
        model.addAttribute("address", person.address());
        model.addAttribute("languageChoices", choices.languages(reader));
        model.addAttribute("zoneChoices", choices.zones(reader));
        return "account/page";
    }

    private Account account(Person person) {
        return accounts.withId(person.id()).orElseThrow(NotFound::new);
    }
}
