package org.convene.gateway.address.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.address.AddressChange;
import org.convene.gateway.address.AddressOutcome;
import org.convene.gateway.address.ChangeAddress;
import org.convene.gateway.confirmation.Confirmation;
import org.convene.gateway.confirmation.Purpose;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the links in the two mails lead; only a button acts, so no mail scanner does. The old address's works for whoever
 * reads its mail, signed in or not: she must be able to stop it.
 */
@Controller
@RequestMapping(AddressLinkPages.LINK)
class AddressLinkPages {

    static final String LINK = "/account/address/links/{link:[A-Za-z0-9_-]{48}}";

    private final ChangeAddress changeAddress;
    private final Accounts accounts;

    AddressLinkPages(ChangeAddress changeAddress, Accounts accounts) {
        this.changeAddress = changeAddress;
        this.accounts = accounts;
    }

    @GetMapping
    String show(
            @PathVariable String link,
            @CurrentPerson @Nullable Person person,
            Model model,
            HttpServletResponse response) {
        Optional<Confirmation> found = changeAddress.find(link);
        Optional<AddressChange> change = found.map(Confirmation::personId).flatMap(changeAddress::openOf);
        if (found.isEmpty() || change.isEmpty()) {
            return OutcomeView.show(new AddressOutcome.Ended(), model, response);
        }
        boolean old = found.get().purpose() == Purpose.OLD_ADDRESS;
        if (!old && (person == null || !person.id().equals(change.get().personId()))) {
            return OutcomeView.show(new AddressOutcome.NotTheAsker(), model, response);
        }
        model.addAttribute("link", link);
        model.addAttribute("old", old);
        model.addAttribute("change", change.get());
        model.addAttribute("account", accounts.withId(change.get().personId()).orElseThrow(NotFound::new));
        return "address/link";
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String link,
            @CurrentPerson @Nullable Person person,
            Model model,
            HttpServletResponse response) {
        return OutcomeView.show(changeAddress.confirm(link, id(person)), model, response);
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable String link,
            @CurrentPerson @Nullable Person person,
            Model model,
            HttpServletResponse response) {
        return OutcomeView.show(changeAddress.stop(link, id(person)), model, response);
    }

    private static @Nullable UUID id(@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
