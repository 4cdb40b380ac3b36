package org.convene.event.agreement;

import java.util.Locale;

/** Why the rules say no; every page has words for each. */
public enum Refusal {
    /** The foundation neither carries the workshop nor is about to. */
    NOT_A_HOST,
    /** She acts for the host, but doesn't sign for it. */
    NOT_A_SIGNER,
    ALREADY_A_HOST,
    /** Terms before the hosts are changed by a new revision only. */
    NOT_A_DRAFT,
    /** Called off, completed, or past its end. */
    OVER,
    /** The new revision would say what the last one says. */
    NOTHING_CHANGED,
    /** The workshop would start before now. */
    IN_THE_PAST,
    /** Somebody was asked to carry it and hasn't answered; wait, or withdraw the invitation. */
    INVITATIONS_OPEN,
    /** The hosts named are not among those that carry it or are about to. */
    UNKNOWN_HOSTS,
    NO_SUCH_REVISION,
    /** A later revision has taken the place of this one. */
    SUPERSEDED,
    /** The revision is in effect; there is nothing left to answer. */
    IN_EFFECT,
    SIGNED_ALREADY,
    /** Somebody saved since the actor had read it; nothing was overwritten. */
    CHANGED_MEANWHILE,
    /** Not every host has signed the last revision. */
    NOT_AGREED,
    ALREADY_PUBLISHED,
    /** All hosts are asked whether to call it off; nobody can join meanwhile. */
    BEING_CALLED_OFF,
    NOT_ENDED,
    /** Only what is published and begins within 48 hours is postponed by one host alone. */
    NOT_ABOUT_TO_START,
    /** It is postponed to a later start, and nothing else of the terms changes with it. */
    NOT_LATER,
    /** The only host calls the workshop off instead of leaving it. */
    LAST_HOST,
    /** Nothing has been agreed on for the editions of this series, or not any more. */
    NO_FRAME,
    /** The series' frame has no edition on that day, or there is one already. */
    NO_EDITION_THEN,
    /** The operators of the installation have not approved the foundation, and are asked to. */
    FOUNDATION_NOT_APPROVED,
    /** The foundation that asked whether another carries a workshop awaits its approval itself. */
    ASKER_NOT_APPROVED;

    /** As problem details and message bundles name it: {@code not-agreed}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
