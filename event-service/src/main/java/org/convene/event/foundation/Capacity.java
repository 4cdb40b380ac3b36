package org.convene.event.foundation;

import org.jspecify.annotations.Nullable;

/** In what capacity somebody acts who doesn't act in her own right. */
public enum Capacity {
    /** She signs in the place of a member who may. */
    DEPUTY,
    /** A host lets her help with one workshop. */
    HELPER;

    /** Reads what was kept of one. */
    public static @Nullable Capacity of(@Nullable String name) {
        return name == null ? null : valueOf(name);
    }

    /** What is kept of one. */
    public static @Nullable String nameOf(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.name();
    }
}
