package org.convene.gateway;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a security officer wants to find in the log, in one form that does not change: the logger
 * {@code org.convene.security}, then the event's name, {@code person=<id>} and what else is known. Ids, numbers and
 * fixed words only: no address, name or secret can get in.
 */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    OTHER_SESSIONS_ENDED,
    ALL_SESSIONS_ENDED,
    SIGNED_OUT_BY_OPERATOR,
    EVERYBODY_SIGNED_OUT_BY_OPERATOR,
    ADDRESS_CHANGE_ASKED,
    ADDRESS_CHANGED,
    ACCOUNTS_MERGED,
    ACCOUNT_ERASED,
    ORGANISATION_LINKED,
    ORGANISATION_UNLINKED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    PASSKEY_REFUSED,
    ACCESS_TOKEN_MADE,
    ACCESS_TOKEN_REVOKED,
    OPERATOR_NAMED,
    OPERATOR_REMOVED,
    SET_UP_LINK_MADE,
    SET_UP_LINK_REFUSED,
    SIGN_IN_LINK_MADE;

    private static final Logger log = LoggerFactory.getLogger("org.convene.security");

    /**
     * Writes it down.
     *
     * @param person whom it concerns, if that is known
     * @param details names and values in turn; a value is an id, a number or one of an enum
     */
    public void log(@Nullable UUID person, Object... details) {
        StringBuilder line =
                new StringBuilder(word(this)).append(" person=").append(person == null ? "unknown" : person);
        for (int i = 0; i < details.length; i += 2) {
            line.append(' ').append(details[i]).append('=').append(harmless(details[i + 1]));
        }
        log.info("{}", line);
    }

    private static Object harmless(Object value) {
        return switch (value) {
            case UUID id -> id;
            case Number number -> number;
            case Enum<?> word -> word(word);
            default ->
                throw new IllegalArgumentException(
                        "detail: " + value.getClass().getSimpleName() + " (expected: an id, a number or a fixed word)");
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
