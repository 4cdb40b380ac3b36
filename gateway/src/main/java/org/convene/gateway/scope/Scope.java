package org.convene.gateway.scope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person lets a program do in her name. A scope takes rights away and never gives any: the services decide on the
 * person, whatever the token says.
 */
public enum Scope {
    FOUNDATIONS_READ,
    FOUNDATIONS_WRITE,
    WORKSHOPS_READ,
    WORKSHOPS_WRITE,
    AGREEMENT_WRITE,
    PEOPLE_READ,
    PEOPLE_WRITE,
    MAIL_READ,
    MAIL_WRITE,
    /** To see what was sent is to see people. */
    WEBHOOKS_READ,
    /** To say where people’s names are sent. */
    WEBHOOKS_WRITE,
    ACCOUNT_READ,
    ACCOUNT_WRITE;

    /** Returns it as programs write it, such as {@code workshops:read}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<Scope> of(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst();
    }
}
