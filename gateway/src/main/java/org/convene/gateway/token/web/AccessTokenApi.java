package org.convene.gateway.token.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.token.AccessToken;
import org.convene.gateway.token.AccessTokens;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.gateway.token.TokenOutcome;
import org.convene.gateway.token.TokenWish;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.paging.Page;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's access tokens; only the answer that makes one shows its secret. */
@RestController
@RequestMapping("/api/v1/access-tokens")
class AccessTokenApi {

    private final AccessTokens tokens;
    private final IssueAccessToken issue;
    private final Accounts accounts;
    private final RealTime time;

    AccessTokenApi(AccessTokens tokens, IssueAccessToken issue, Accounts accounts, RealTime time) {
        this.tokens = tokens;
        this.issue = issue;
        this.accounts = accounts;
        this.time = time;
    }

    /** All of them: there are few. */
    @GetMapping
    Page<Listed> list(@CurrentPerson Person person) {
        return new Page<>(
                tokens.of(person.id(), time.now()).stream().map(Listed::of).toList(), null);
    }

    @GetMapping("/{id}")
    Listed one(@PathVariable UUID id, @CurrentPerson Person person) {
        return tokens.of(person.id(), time.now()).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .map(Listed::of)
                .orElseThrow(NotFound::new);
    }

    /**
     * For programs; people in browsers have the page, which asks for a fresh sign-in. Takes no idempotency key: to keep
     * the outcome would be to keep the secret.
     */
    @PostMapping
    ResponseEntity<Made> make(@Valid @RequestBody Wish wish, @CurrentPerson Person person, HttpServletRequest request) {
        AccessToken by = PresentedToken.current().orElseThrow(() -> new Refused("fresh-sign-in-needed"));
        Account account = accounts.withId(person.id()).orElseThrow(NotFound::new);
        return switch (issue.to(account, wish.read(), by, RequestDevice.of(request))) {
            case TokenOutcome.Issued(var token, var secret) ->
                ResponseEntity.created(URI.create("/api/v1/access-tokens/" + token.id()))
                        .body(Made.of(token, secret.reveal()));
            case TokenOutcome.Enough(int most) -> throw new Conflict("too-many-tokens", most);
            case TokenOutcome.Wider(var lacking) -> throw Invalid.field("scopes", "token.wider", names(lacking));
            case TokenOutcome.LongerLiving(var until) ->
                throw Invalid.field("days", "token.longer", DateTimeFormatter.ISO_INSTANT.format(until));
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @CurrentPerson Person person) {
        if (!tokens.revoke(person.id(), id)) {
            throw new NotFound();
        }
        SecurityEvent.ACCESS_TOKEN_REVOKED.log(person.id(), "token", id);
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::wireName).sorted().collect(Collectors.joining(", "));
    }

    /** The token that a program wants. */
    record Wish(
            @NotBlank @Line(max = 100) @Nullable String name,

            @NotEmpty(message = "{token.scopes.missing}") @Nullable List<@NotNull String> scopes,

            @NotNull(message = "{token.days.range}") @Min(value = 1, message = "{token.days.range}") @Max(value = TokenWish.LONGEST_DAYS, message = "{token.days.range}") Integer days) {

        TokenWish read() {
            List<String> asked = scopes == null ? List.of() : scopes;
            Set<Scope> known = asked.stream()
                    .map(scope ->
                            Scope.of(scope).orElseThrow(() -> Invalid.field("scopes", "token.scopes.unknown", scope)))
                    .collect(Collectors.toSet());
            return new TokenWish(Texts.tidy(name), known, Duration.ofDays(days));
        }
    }

    /** What its owner sees of a token. */
    record Listed(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static Listed of(AccessToken token) {
            return new Listed(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(Scope::wireName).sorted().toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    /** A new token with its secret, shown only here. */
    record Made(UUID id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, String accessToken) {

        static Made of(AccessToken token, String secret) {
            Listed listed = Listed.of(token);
            return new Made(
                    listed.id(), listed.name(), listed.scopes(), listed.createdAt(), listed.expiresAt(), secret);
        }

        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }
}
