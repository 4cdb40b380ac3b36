package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.UUID;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.signin.RequestSignIn;
import org.convene.gateway.signin.RequestSignIn.Asked;
import org.convene.gateway.signin.RequestSignIn.TooManyMails;
import org.convene.gateway.signin.RequestSignIn.Wish;
import org.convene.web.page.PublicPage;
import org.convene.web.reader.Reader;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where signing in begins and where a session ends. */
@Controller
class SignInPages {

    private final RequestSignIn requestSignIn;
    private final BrowserCookie browsers;
    private final Sessions sessions;
    private final Tongues tongues;

    SignInPages(RequestSignIn requestSignIn, BrowserCookie browsers, Sessions sessions, Tongues tongues) {
        this.requestSignIn = requestSignIn;
        this.browsers = browsers;
        this.sessions = sessions;
        this.tongues = tongues;
    }

    @GetMapping("/sign-in")
    Object ask(
            @RequestParam(name = "continue", required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String again,
            @CurrentPerson @Nullable Person person,
            Model model) {
        if (person != null && again == null) {
            return LocalRedirect.to(LocalPath.orElse(path, LocalRedirect.DESK));
        }
        model.addAttribute("form", new AddressForm(person == null ? "" : person.address()));
        model.addAttribute("again", person != null);
        model.addAttribute("continueTo", LocalPath.orElse(path, LocalRedirect.DESK));
        if (person == null) {
            model.addAttribute(PublicPage.ATTRIBUTE, PublicPage.found("/sign-in"));
        }
        return "signin/ask";
    }

    @PostMapping("/sign-in")
    Object request(
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @RequestParam(name = "continue", required = false) @Nullable String path,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String continueTo = LocalPath.orElse(path, LocalRedirect.DESK);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("continueTo", continueTo);
            return "signin/ask";
        }
        Wish wish = new Wish(
                form.personAddress(),
                tongues.of(reader),
                reader.zone().getId(),
                continueTo,
                browsers.readOrGive(request, response),
                SignInLimits.placeOf(request));
        return switch (requestSignIn.of(wish)) {
            case Asked(var asked) -> LocalRedirect.to(page(asked.id()));
            case TooManyMails(var pause) -> tooMany(pause, continueTo, errors, model, response);
        };
    }

    @PostMapping("/sign-out")
    RedirectView signOut(
            @RequestParam(required = false) @Nullable String everywhere,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (everywhere == null) {
            sessions.end(request, response);
        } else {
            sessions.endEverywhere(request, response);
        }
        return LocalRedirect.to("/");
    }

    /** Says how long to wait, and how to get in meanwhile; what was typed stays. */
    private static String tooMany(
            Duration pause, String continueTo, BindingResult errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds())));
        errors.rejectValue(
                "address",
                "sign-in.too-many",
                new Object[] {Math.max(1, pause.plusSeconds(59).toMinutes())},
                null);
        model.addAttribute("continueTo", continueTo);
        return "signin/ask";
    }

    static String page(UUID request) {
        return "/sign-in/requests/" + request;
    }
}
