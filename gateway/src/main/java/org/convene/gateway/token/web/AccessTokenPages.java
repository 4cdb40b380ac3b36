package org.convene.gateway.token.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.session.FreshSignIn;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.Presence;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.gateway.token.TokenOutcome;
import org.convene.gateway.token.TokenWish;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person gives programs their tokens, sees which act for her, and takes them back. */
@Controller
@RequestMapping("/account/access-tokens")
class AccessTokenPages {

    private static final String VIEW = "token/list";
    private static final int USUAL_DAYS = 90;

    private final AccessTokens tokens;
    private final IssueAccessToken issue;
    private final Accounts accounts;
    private final RealTime time;

    AccessTokenPages(AccessTokens tokens, IssueAccessToken issue, Accounts accounts, RealTime time) {
        this.tokens = tokens;
        this.issue = issue;
        this.accounts = accounts;
        this.time = time;
    }

    @GetMapping
    String list(@CurrentPerson Person person, Model model) {
        return show(person, model);
    }

    @GetMapping("/new")
    @FreshSignIn(page = "/account/access-tokens/new")
    String blank(Model model) {
        model.addAttribute("form", TokenForm.empty());
        return form(model);
    }

    /** Answers with the page itself: a redirect would have to keep the secret somewhere meanwhile. */
    @PostMapping
    @FreshSignIn(page = "/account/access-tokens/new")
    String make(
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            Account account = accounts.withId(person.id()).orElseThrow(NotFound::new);
            SignInWay way = Presence.current().orElseThrow(NotFound::new).way();
            switch (issue.to(account, form.read(), way, RequestDevice.of(request))) {
                case TokenOutcome.Issued issued -> {
                    model.addAttribute("made", issued.token());
                    model.addAttribute("secret", issued.secret().reveal());
                    response.setStatus(HttpStatus.CREATED.value());
                    return show(person, model);
                }
                case TokenOutcome.Enough(int most) ->
                    errors.reject("problem.too-many-tokens.text", new Object[] {most}, null);
                case TokenOutcome.Wider _, TokenOutcome.LongerLiving _ ->
                    throw new IllegalStateException("token: bounded by another (expected: made in a browser)");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(model);
    }

    @PostMapping("/{id}/revocation")
    RedirectView revoke(@PathVariable UUID id, @CurrentPerson Person person) {
        // Revoked twice is revoked: the page shows what is left.
        if (tokens.revoke(person.id(), id)) {
            SecurityEvent.ACCESS_TOKEN_REVOKED.log(person.id(), "token", id);
        }
        return LocalRedirect.to("/account/access-tokens");
    }

    private static String form(Model model) {
        model.addAttribute("scopes", Scope.values());
        return "token/new";
    }

    private String show(Person person, Model model) {
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("tokens", tokens.of(person.id(), time.now()));
        return VIEW;
    }

    /** The token that a person wants. */
    record TokenForm(
            @NotBlank @Line(max = 100) @Nullable String name,

            @NotEmpty(message = "{token.scopes.missing}") @Nullable Set<@NotNull Scope> scopes,

            @NotNull(message = "{token.days.range}") @Min(value = 1, message = "{token.days.range}") @Max(value = TokenWish.LONGEST_DAYS, message = "{token.days.range}") Integer days) {

        static TokenForm empty() {
            return new TokenForm("", Set.of(), USUAL_DAYS);
        }

        TokenWish read() {
            return new TokenWish(Texts.tidy(name), Objects.requireNonNull(scopes), Duration.ofDays(days));
        }
    }
}
