package org.convene.notification.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be told. Names never change: receivers have written them into their code. */
public enum EventType {
    WORKSHOP_PUBLISHED("workshop.published"),
    WORKSHOP_REVISED("workshop.revised"),
    WORKSHOP_CHANGED("workshop.changed"),
    WORKSHOP_CALLED_OFF("workshop.called-off"),
    WORKSHOP_COMPLETED("workshop.completed"),
    CO_ORGANIZER_ACCEPTED("co-organizer.accepted"),
    CO_ORGANIZER_DECLINED("co-organizer.declined"),
    SIGN_OFF_REQUESTED("sign-off.requested"),
    SIGN_OFF_REFUSED("sign-off.refused"),
    WORKSHOP_SIGNED_OFF("workshop.signed-off"),
    INVITATION_ISSUED("invitation.issued"),
    INVITATION_ACCEPTED("invitation.accepted"),
    INVITATION_DECLINED("invitation.declined"),
    INVITATION_WITHDRAWN("invitation.withdrawn"),
    REGISTRATION_CONFIRMED("registration.confirmed"),
    REGISTRATION_WAITLISTED("registration.waitlisted"),
    REGISTRATION_CHANGED("registration.changed"),
    REGISTRATION_CANCELLED("registration.cancelled"),
    MEMBER_JOINED("member.joined"),
    MEMBER_REMOVED("member.removed"),
    /** Sent at an administrator's word only; nobody subscribes to it. */
    TEST("webhook.test");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** The name that payloads carry and that endpoints choose by. */
    public String text() {
        return text;
    }

    public static Optional<EventType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    /** Returns what an endpoint may choose. */
    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(type -> type != TEST).toList();
    }
}
