package org.convene.notification.letter;

/** Why we write to somebody; each has its words under {@code mail.<purpose>.…} in the message bundle. */
public enum Purpose {
    SIGN_IN(0),
    NEW_BROWSER(0),
    PASSKEY_ADDED(0),
    PASSKEY_REMOVED(0),
    ACCESS_TOKEN_MADE(0),
    ORGANISATION_LINKED(0),
    REGISTRATION_REQUEST(0),
    LINKS(0),
    OLD_ADDRESS(0),
    NEW_ADDRESS(0),
    ADDRESS_TAKEN(0),
    MERGING(0),
    ERASURE(0),
    MEMBER_INVITED(1),
    CO_ORGANIZER_INVITED(1),
    HELPER_NAMED(1),
    SPEAKER_INVITED(1),
    SPEAKER_CONFIRMED(2),
    SPEAKER_MOVED(2),
    SPEAKER_RELEASED(2),
    CONFIRMED(2),
    PROMOTED(2),
    WAITLISTED(2),
    CANCELLED(2),
    LINK_RENEWED(2),
    PREFERENCES_RENEWED(2),
    ADDRESS_CHANGED(1),
    ACCOUNT_ERASED(1),
    MEMBER_JOINED(3),
    ADMIN_SUCCEEDED(3),
    SIGNER_NAMED(3),
    FOUNDATION_APPROVED(3),
    FOUNDATION_REFUSED(3),
    CO_ORGANIZER_ACCEPTED(3),
    CO_ORGANIZER_DECLINED(3),
    POST_WRITTEN(3),
    HOURS_ASKED(3),
    SPEAKER_ACCEPTED(3),
    SPEAKER_DECLINED(3),
    SIGN_OFF_REQUESTED(3),
    SIGNED_OFF(3),
    SIGN_OFF_REFUSED(3),
    SIGN_OFF_REMINDED(3),
    SILENCE_AGREED(3),
    HOST_WITHDREW(3),
    MESSAGE_PROPOSED(3),
    MESSAGE_REMINDED(3),
    MESSAGE_REFUSED(3),
    MESSAGE_TRIED(2),
    FRAME_SUBMITTED(3),
    FRAME_AGREED(3),
    FRAME_REFUSED(3),
    FRAME_ENDED(3),
    PUBLISHED(3),
    POSTPONED(3),
    WEBHOOK_DISABLED(3),
    WORKSHOP_REVISED(4),
    WORKSHOP_CALLED_OFF(4),
    HOST_MESSAGE(5),
    DIGEST(5),
    REMINDER(5),
    INVITATION(6);

    private final int priority;

    Purpose(int priority) {
        this.priority = priority;
    }

    /** The lower, the sooner: nobody who signs in waits behind thousands of invitations. */
    public int priority() {
        return priority;
    }

    /** Whether it goes to many and may be unsubscribed from; the others answer what their reader did or takes part in. */
    public boolean isUnasked() {
        return this == INVITATION || this == HOST_MESSAGE;
    }

    /** Whether it is about a whole series and not about the hour of one workshop. */
    public boolean isOfSeries() {
        return switch (this) {
            case FRAME_SUBMITTED, FRAME_AGREED, FRAME_REFUSED, FRAME_ENDED -> true;
            default -> false;
        };
    }

    /** Whether it asks for an answer to what a host wants to write to participants. */
    public boolean isOfMessage() {
        return this == MESSAGE_PROPOSED || this == MESSAGE_REMINDED;
    }

    /** Such as {@code sign-off-requested}, for keys and lists. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
