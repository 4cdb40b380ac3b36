package org.convene.event.foundation;

/** What a member may do: both organise workshops; an admin also decides who belongs to the foundation. */
public enum Role {
    ADMIN,
    ORGANIZER
}
