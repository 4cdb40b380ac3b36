package org.convene.gateway.limit;

import java.time.Duration;

/** How much of something is fine: so many at once, and so many again in each period. */
public enum Limit {
    /**
     * To one address from one place: whoever floods an address uses up his own, and its owner can still ask from
     * anywhere else. Stops mails only: codes and links that were mailed before keep working.
     */
    MAILS_PER_ADDRESS_AND_PLACE(5, Duration.ofHours(1)),
    /** To one address from everywhere, so that many who flood it together do not fill its mailbox: six places' worth. */
    MAILS_PER_ADDRESS(30, Duration.ofHours(1)),
    /** A browser in which the address was proven before has its own, which no stranger can use up. */
    MAILS_FROM_KNOWN_BROWSER(5, Duration.ofMinutes(15)),
    CONFIRMATIONS_PER_PERSON(10, Duration.ofHours(1)),
    /** A stranger's mailbox may be named: few, and not often. */
    CONFIRMATIONS_PER_ADDRESS(5, Duration.ofDays(1)),
    /** Generous: a hospital's people share one IP address. Does not count browsers that are known. */
    SIGN_INS_PER_IP(120, Duration.ofMinutes(15)),
    /** Wrong ones only; each request takes five anyway, so this bounds who asks for many requests. */
    GUESSES_PER_IP(240, Duration.ofMinutes(15)),
    /** Bounds who has many strangers written to by the open form, each of them once. A lecture hall may register. */
    REGISTRATION_MAILS_PER_IP(600, Duration.ofMinutes(15)),
    /** Wrong codes only; the link in the same mail cannot be guessed, is not counted and always works. */
    WRONG_REGISTRATION_CODES_PER_IP(240, Duration.ofMinutes(15)),
    /** Colleagues and partner foundations that one person has written to, one by one. */
    INVITING_MAILS_PER_PERSON(100, Duration.ofHours(1)),
    /** Lists of invitees that one person pastes. */
    INVITEE_LISTS_PER_PERSON(100, Duration.ofHours(1));

    private final int many;
    private final Duration period;

    Limit(int many, Duration period) {
        this.many = many;
        this.period = period;
    }

    public int many() {
        return many;
    }

    public Duration period() {
        return period;
    }
}
