package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.signin.ConfirmSignIn;
import org.convene.gateway.signin.SignInOutcome;
import org.convene.gateway.signin.SignInOutcome.Reason;
import org.convene.gateway.signin.SignInOutcome.Refused;
import org.convene.gateway.signin.SignInOutcome.SignedIn;
import org.convene.gateway.signin.SignInOutcome.WrongCode;
import org.convene.gateway.signin.SignInRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the mailed link leads, and where the mailed code is typed; only a POST signs in, so no mail scanner does. */
@Controller
class ConfirmationPages {

    private static final String LINK = "/sign-in/{token:[A-Za-z0-9_-]{48}}";
    private static final String REQUEST = "/sign-in/requests/{id}";

    private final ConfirmSignIn confirmSignIn;
    private final SignInLimits limits;
    private final BrowserCookie browsers;
    private final Sessions sessions;

    ConfirmationPages(ConfirmSignIn confirmSignIn, SignInLimits limits, BrowserCookie browsers, Sessions sessions) {
        this.confirmSignIn = confirmSignIn;
        this.limits = limits;
        this.browsers = browsers;
        this.sessions = sessions;
    }

    @GetMapping(LINK)
    String link(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Reason> refusal = confirmSignIn.refusalOf(token, browsers.read(request));
        return refusal.isPresent() ? refuse(refusal.get(), model, response) : "signin/open";
    }

    @PostMapping(LINK)
    Object open(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return switch (confirmSignIn.byLink(token, browsers.read(request), RequestDevice.of(request))) {
            case SignedIn in -> letIn(in, request, response);
            case Refused(var reason) -> {
                SecurityEvent.SIGN_IN_REFUSED.log(null, "reason", reason);
                limits.countWrong(request);
                yield refuse(reason, model, response);
            }
            case WrongCode wrong ->
                throw new IllegalStateException("outcome: " + wrong + " (expected: none of a code)");
        };
    }

    @GetMapping(REQUEST)
    String sent(@PathVariable UUID id, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignInRequest> asked = confirmSignIn.askedBy(id, browsers.read(request));
        if (asked.isEmpty()) {
            return refuse(Reason.UNKNOWN, model, response);
        }
        model.addAttribute("form", new CodeForm(""));
        return show(asked.get(), model);
    }

    @PostMapping(REQUEST)
    Object code(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignInRequest> asked = confirmSignIn.askedBy(id, browsers.read(request));
        if (asked.isEmpty()) {
            limits.countWrong(request);
            return refuse(Reason.UNKNOWN, model, response);
        }
        if (!errors.hasErrors()) {
            String typed = form.code() == null ? "" : form.code();
            SignInOutcome outcome = confirmSignIn.byCode(id, typed, browsers.read(request), RequestDevice.of(request));
            switch (outcome) {
                case SignedIn in -> {
                    return letIn(in, request, response);
                }
                case Refused(var reason) -> {
                    SecurityEvent.SIGN_IN_REFUSED.log(null, "request", id, "reason", reason);
                    limits.countWrong(request);
                    return refuse(reason, model, response);
                }
                case WrongCode(var triesLeft) -> {
                    limits.countWrong(request);
                    errors.rejectValue("code", "sign-in.code.wrong", new Object[] {triesLeft}, null);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(asked.get(), model);
    }

    private static String show(SignInRequest asked, Model model) {
        model.addAttribute("address", asked.address().given());
        model.addAttribute("id", asked.id());
        return "signin/sent";
    }

    private Object letIn(SignedIn in, HttpServletRequest request, HttpServletResponse response) {
        Account account = in.account();
        sessions.start(request, response, account, SignInWay.MAIL);
        return LocalRedirect.to(
                account.name() == null
                        ? UriComponentsBuilder.fromPath("/account/name")
                                .queryParam("continue", "{path}")
                                .encode()
                                .buildAndExpand(in.continueTo())
                                .toUriString()
                        : in.continueTo());
    }

    private static String refuse(Reason reason, Model model, HttpServletResponse response) {
        HttpStatus status = switch (reason) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case OTHER_BROWSER -> HttpStatus.FORBIDDEN;
            case EXPIRED, SPENT, OUT_OF_TRIES -> HttpStatus.GONE;
        };
        response.setStatus(status.value());
        model.addAttribute("reason", Refusals.nameOf(reason));
        return "signin/refused";
    }
}
