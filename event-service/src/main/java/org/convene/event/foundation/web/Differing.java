package org.convene.event.foundation.web;

import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Something that two people wrote differently at the same time, as a page shows it.
 *
 * @param label the key of the field's name
 * @param there what is saved
 * @param yours what the second wants to save
 */
public record Differing(String label, String there, String yours) {

    public static Differing of(String label, @Nullable String there, @Nullable String yours) {
        return new Differing(label, Texts.tidy(there), Texts.tidy(yours));
    }

    public boolean differs() {
        return !there.equals(yours);
    }
}
