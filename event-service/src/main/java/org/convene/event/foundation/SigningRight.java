package org.convene.event.foundation;

/** By what right a member signs for her foundation. */
public enum SigningRight {
    /** As an admin, or because an admin named her. */
    OWN,
    /** In the place of one who does, for some days. */
    DEPUTY
}
