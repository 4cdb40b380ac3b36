package org.convene.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.Device;
import org.convene.gateway.signin.ConfirmSignIn;
import org.convene.gateway.signin.RequestSignIn;
import org.convene.gateway.signin.RequestSignIn.Asked;
import org.convene.gateway.signin.RequestSignIn.TooManyMails;
import org.convene.gateway.signin.RequestSignIn.Wish;
import org.convene.gateway.signin.SignInOutcome.Refused;
import org.convene.gateway.signin.SignInOutcome.SignedIn;
import org.convene.gateway.signin.SignInOutcome.WrongCode;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.gateway.token.TokenOutcome;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.TooMany;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a program comes to act for a person: it asks, she gives it the code from her mail, it gets an access token. */
@RestController
@RequestMapping("/api/v1/sign-ins")
class SignInApi {

    private static final String UNNAMED = "API";
    private static final Device PROGRAM = new Device(null, null);

    private final RequestSignIn requestSignIn;
    private final ConfirmSignIn confirmSignIn;
    private final IssueAccessToken issueAccessToken;
    private final SignInLimits limits;
    private final Tongues tongues;

    SignInApi(
            RequestSignIn requestSignIn,
            ConfirmSignIn confirmSignIn,
            IssueAccessToken issueAccessToken,
            SignInLimits limits,
            Tongues tongues) {
        this.requestSignIn = requestSignIn;
        this.confirmSignIn = confirmSignIn;
        this.issueAccessToken = issueAccessToken;
        this.limits = limits;
        this.tongues = tongues;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Requested request(@Valid @RequestBody Request body, Reader reader, HttpServletRequest request) {
        String language = Texts.orNull(body.language());
        String timeZone = Texts.orNull(body.timeZone());
        Wish wish = new Wish(
                AddressForm.read(body.address()),
                language == null ? tongues.of(reader) : language,
                timeZone == null ? reader.zone().getId() : timeZone,
                LocalRedirect.DESK,
                null,
                SignInLimits.placeOf(request));
        return switch (requestSignIn.of(wish)) {
            case Asked(var asked) -> new Requested(asked.id(), asked.expiresAt());
            case TooManyMails(var pause) -> throw new TooMany(pause);
        };
    }

    @PostMapping("/{id}/confirmation")
    ResponseEntity<Confirmed> confirm(
            @PathVariable UUID id, @Valid @RequestBody Confirmation body, HttpServletRequest request) {
        return switch (confirmSignIn.byCode(id, Texts.tidy(body.code()), null, PROGRAM)) {
            case SignedIn in ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(token(in.account(), body.tokenName()));
            case WrongCode(var triesLeft) -> {
                limits.countWrong(request);
                throw Invalid.field("code", "sign-in.code.wrong", triesLeft);
            }
            case Refused(var reason) -> {
                limits.countWrong(request);
                SecurityEvent.SIGN_IN_REFUSED.log(null, "request", id, "reason", reason);
                throw Refusals.of(reason);
            }
        };
    }

    private Confirmed token(Account account, @Nullable String name) {
        String given = Texts.orNull(name);
        TokenOutcome.Issued issued = issueAccessToken.to(account.id(), given == null ? UNNAMED : given);
        return new Confirmed(
                issued.secret().reveal(),
                issued.token().expiresAt(),
                new Confirmed.Person(account.id(), account.address().given(), account.displayName()));
    }

    /** What a program sends to begin. */
    record Request(
            @NotBlank @EmailAddress @Nullable String address,
            @Language @Nullable String language,
            @Zone @Nullable String timeZone) {}

    /** The same for every address, known or not. */
    record Requested(UUID id, Instant expiresAt) {}

    /** What a program sends to finish. */
    record Confirmation(
            @NotBlank @Size(max = 40) @Nullable String code,
            @Line(max = 100) @Nullable String tokenName) {}

    /** The access token, shown only here. */
    record Confirmed(String accessToken, Instant expiresAt, Person person) {

        @Override
        public String toString() {
            return "Confirmed[" + person.id() + "]";
        }

        /** Whom the token stands for. */
        record Person(UUID id, String address, String name) {}
    }
}
