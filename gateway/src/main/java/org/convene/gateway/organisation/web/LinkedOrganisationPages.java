package org.convene.gateway.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.organisation.Organisation;
import org.convene.gateway.organisation.OrganisationLinks;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** With which organisations' providers a person may sign in to her account. */
@Controller
@RequestMapping("/account/organisations")
class LinkedOrganisationPages {

    private static final String PAGE = "/account/organisations";

    private final Organisations organisations;
    private final OrganisationLinks links;
    private final SignInWithOrganisationPages way;

    LinkedOrganisationPages(Organisations organisations, OrganisationLinks links, SignInWithOrganisationPages way) {
        this.organisations = organisations;
        this.links = links;
        this.way = way;
    }

    @GetMapping
    String page(@CurrentPerson Person person, Model model) {
        Set<String> linked = links.issuersOf(person.id());
        model.addAttribute(
                "rows",
                organisations.all().stream()
                        .map(each -> new Row(each.id(), each.name(), linked.contains(each.issuer())))
                        .toList());
        return "organisation/page";
    }

    /** A GET, since the browser is sent on to the provider; nothing is linked before it comes back. */
    @FreshSignIn(page = "/account/organisations")
    @GetMapping("/{id}/link")
    Object link(
            @PathVariable String id,
            @CurrentPerson Person person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return way.leave(id, PAGE, person.id(), model, request, response);
    }

    @FreshSignIn(page = "/account/organisations")
    @PostMapping("/{id}/unlink")
    RedirectView unlink(@PathVariable String id, @CurrentPerson Person person) {
        Organisation organisation = organisations.withId(id).orElseThrow(NotFound::new);
        links.unlink(person.id(), organisation.issuer());
        SecurityEvent.ORGANISATION_UNLINKED.log(person.id());
        return LocalRedirect.to(PAGE);
    }

    record Row(String id, String name, boolean linked) {}
}
