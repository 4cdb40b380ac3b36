package org.convene.event.foundation;

/** In what capacity somebody acts who doesn't act in her own right. */
public enum Capacity {
    /** She signs in the place of a member who may. */
    DEPUTY,
    /** A host lets her help with one workshop. */
    HELPER
}
