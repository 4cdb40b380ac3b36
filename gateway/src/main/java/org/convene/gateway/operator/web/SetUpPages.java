package org.convene.gateway.operator.web;

import jakarta.servlet.http.HttpServletResponse;
import org.convene.gateway.Atomically;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.machine.LinkSecret;
import org.convene.gateway.machine.MachineLinks;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the set-up link of a fresh installation leads: the first to use it, signed in, operates it from then on. */
@Controller
@RequestMapping("/operate/gateway/set-up/{secret:[A-Za-z0-9_-]{43}}")
class SetUpPages {

    private final MachineLinks links;
    private final Operators operators;
    private final Atomically atomically;
    private final RealTime time;

    SetUpPages(MachineLinks links, Operators operators, Atomically atomically, RealTime time) {
        this.links = links;
        this.operators = operators;
        this.atomically = atomically;
        this.time = time;
    }

    @GetMapping
    String link(
            @PathVariable String secret,
            @CurrentPerson @Nullable Person person,
            Model model,
            HttpServletResponse response) {
        if (!links.isSetUp(new LinkSecret(secret), time.now()) || !operators.isEmpty()) {
            return refuse(response);
        }
        model.addAttribute("address", person == null ? null : person.address());
        return "operator/set-up";
    }

    @PostMapping
    Object use(@PathVariable String secret, @CurrentPerson Person person, HttpServletResponse response) {
        boolean named = atomically.call(() ->
                links.spendSetUp(new LinkSecret(secret), time.now()) && operators.nameFirst(person.id(), time.now()));
        if (!named) {
            SecurityEvent.SET_UP_LINK_REFUSED.log(person.id());
            return refuse(response);
        }
        SecurityEvent.OPERATOR_NAMED.log(person.id());
        return LocalRedirect.to("/operate/gateway/operators?told=named");
    }

    private static String refuse(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "operator/refused";
    }
}
