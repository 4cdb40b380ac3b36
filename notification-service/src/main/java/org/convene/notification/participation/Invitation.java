package org.convene.notification.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person asked to take part by a host, as last told. */
public record Invitation(
        UUID invitationId,
        UUID workshopId,
        UUID hostFoundationId,
        String address,
        @Nullable String name,
        String language,
        @Nullable String timeZone,
        State state,
        int linkGeneration) {

    /** Returns the same without whom it is for. */
    public Invitation withoutPerson(String nobody) {
        return new Invitation(
                invitationId, workshopId, hostFoundationId, nobody, null, language, null, state, linkGeneration);
    }

    /** Whether she has answered. */
    public enum State {
        ISSUED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
