package org.convene.gateway.address.web;

import jakarta.servlet.http.HttpServletResponse;
import org.convene.gateway.address.AddressOutcome;
import org.convene.gateway.address.AddressOutcome.Changed;
import org.convene.gateway.address.AddressOutcome.Ended;
import org.convene.gateway.address.AddressOutcome.NotTheAsker;
import org.convene.gateway.address.AddressOutcome.Same;
import org.convene.gateway.address.AddressOutcome.Stopped;
import org.convene.gateway.address.AddressOutcome.Taken;
import org.convene.gateway.address.AddressOutcome.TooManyMails;
import org.convene.gateway.address.AddressOutcome.Waiting;
import org.convene.gateway.address.AddressOutcome.WrongCode;
import org.convene.web.problem.TooMany;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Says in words what came of a step, and what to do next. */
final class OutcomeView {

    private OutcomeView() {}

    static String show(AddressOutcome outcome, Model model, HttpServletResponse response) {
        return switch (outcome) {
            case Waiting(var change) -> {
                model.addAttribute("change", change);
                yield view(change.oldProven() ? "waits-for-new" : "waits-for-old", HttpStatus.OK, model, response);
            }
            case Changed(var account) -> {
                model.addAttribute("account", account);
                yield view("changed", HttpStatus.OK, model, response);
            }
            case Stopped _ -> view("stopped", HttpStatus.OK, model, response);
            case Taken _ -> view("taken", HttpStatus.CONFLICT, model, response);
            case Ended _ -> view("ended", HttpStatus.GONE, model, response);
            case NotTheAsker _ -> view("not-the-asker", HttpStatus.FORBIDDEN, model, response);
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Same _, WrongCode _ ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: shown beside its field)");
        };
    }

    private static String view(String name, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("outcome", name);
        return "address/outcome";
    }
}
