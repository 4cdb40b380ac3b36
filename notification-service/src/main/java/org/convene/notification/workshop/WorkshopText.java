package org.convene.notification.workshop;

import org.jspecify.annotations.Nullable;

/**
 * A workshop's words in one further language, as far as they hold.
 *
 * @param language BCP 47
 */
public record WorkshopText(
        String language, @Nullable String title, @Nullable String purpose) {}
