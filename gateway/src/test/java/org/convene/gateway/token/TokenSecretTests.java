package org.convene.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTests {

    private final SecureRandom random = new SecureRandom();

    @Test
    void isReadAsItWasShown() {
        TokenSecret secret = TokenSecret.random(random);

        assertThat(secret.reveal()).matches("cvn_[A-Za-z0-9_-]{43}");
        assertThat(TokenSecret.read(secret.reveal()))
                .hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(secret.hash()));
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(TokenSecret.random(random).hash())
                .isNotEqualTo(TokenSecret.random(random).hash());
    }

    @Test
    void doesNotShowItselfInALog() {
        assertThat(TokenSecret.random(random)).hasToString("cvn_…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cvn_", "cvn_short", "abc_0123456789012345678901234567890123456789012"})
    void takesNothingElseForAToken(String text) {
        assertThat(TokenSecret.read(text)).isEmpty();
    }
}
