package org.convene.registration.invitation;

/** How an invitation stands; {@code WAITING} until the workshop is public. */
public enum InvitationState {
    WAITING,
    ISSUED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
