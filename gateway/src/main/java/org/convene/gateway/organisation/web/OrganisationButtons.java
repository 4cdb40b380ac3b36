package org.convene.gateway.organisation.web;

import java.util.Collection;
import org.convene.gateway.organisation.Organisation;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts a button for each organisation on the page where signing in begins. */
@ControllerAdvice(basePackages = "org.convene.gateway.signin.web")
class OrganisationButtons {

    private final Organisations organisations;

    OrganisationButtons(Organisations organisations) {
        this.organisations = organisations;
    }

    @ModelAttribute("organisations")
    Collection<Organisation> organisations() {
        return organisations.all();
    }
}
