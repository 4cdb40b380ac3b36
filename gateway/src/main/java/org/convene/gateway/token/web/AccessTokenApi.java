package org.convene.gateway.token.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.token.AccessTokens;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's access tokens, without their secrets. */
@RestController
@RequestMapping("/api/v1/access-tokens")
class AccessTokenApi {

    private final AccessTokens tokens;
    private final RealTime time;

    AccessTokenApi(AccessTokens tokens, RealTime time) {
        this.tokens = tokens;
        this.time = time;
    }

    @GetMapping
    List<Listed> list(@CurrentPerson Person person) {
        return tokens.of(person.id(), time.now()).stream()
                .map(token ->
                        new Listed(token.id(), token.name(), token.createdAt(), token.expiresAt(), token.lastUsedAt()))
                .toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @CurrentPerson Person person) {
        if (!tokens.revoke(person.id(), id)) {
            throw new NotFound();
        }
    }

    /** What its owner sees of a token. */
    record Listed(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}
}
