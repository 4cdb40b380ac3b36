package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.signin.RequestSignIn;
import org.convene.gateway.signin.RequestSignIn.Asked;
import org.convene.gateway.signin.RequestSignIn.TooManyMails;
import org.convene.gateway.signin.RequestSignIn.Wish;
import org.convene.web.problem.TooMany;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
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
    private final SignInLimits limits;
    private final BrowserCookie browsers;
    private final Sessions sessions;

    SignInPages(RequestSignIn requestSignIn, SignInLimits limits, BrowserCookie browsers, Sessions sessions) {
        this.requestSignIn = requestSignIn;
        this.limits = limits;
        this.browsers = browsers;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    Object ask(
            @RequestParam(name = "continue", required = false) @Nullable String path,
            @CurrentPerson @Nullable Person person,
            Model model) {
        if (person != null) {
            return LocalRedirect.to(LocalPath.orElse(path, LocalRedirect.DESK));
        }
        model.addAttribute("form", new AddressForm(""));
        model.addAttribute("continueTo", LocalPath.orElse(path, LocalRedirect.DESK));
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
        limits.countRequest(request);
        Wish wish = new Wish(
                form.personAddress(),
                Tongues.of(reader),
                reader.zone().getId(),
                continueTo,
                browsers.readOrGive(request, response));
        return switch (requestSignIn.of(wish)) {
            case Asked(var asked) -> LocalRedirect.to(page(asked.id()));
            case TooManyMails(var pause) -> throw new TooMany(pause);
        };
    }

    @PostMapping("/sign-out")
    RedirectView signOut(HttpServletRequest request) {
        sessions.end(request);
        return LocalRedirect.to("/");
    }

    static String page(UUID request) {
        return "/sign-in/requests/" + request;
    }
}
