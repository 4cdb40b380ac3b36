package org.convene.event.foundation.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Who shall sign in one's place, and when.
 *
 * @param from the first day, in the foundation's time zone
 * @param to the last day
 */
record DeputyForm(
        @NotNull(message = "{signing.deputy.missing}") UUID personId,

        @NotNull(message = "{signing.days.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @NotNull(message = "{signing.days.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {

    private static final UUID NOBODY_YET = new UUID(0, 0);
    private static final int HOLIDAYS = 13;

    /** Two weeks from today, for somebody to be chosen. */
    static DeputyForm proposed(LocalDate today) {
        return new DeputyForm(NOBODY_YET, today, today.plusDays(HOLIDAYS));
    }
}
