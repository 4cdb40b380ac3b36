package org.convene.event.digest.web;

import jakarta.validation.constraints.NotNull;
import org.convene.event.digest.DigestChoice;

/** What a person wants to be mailed. */
record DigestForm(
        @NotNull(message = "{digest.choice.missing}") DigestChoice choice) {}
