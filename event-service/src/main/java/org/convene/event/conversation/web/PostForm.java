package org.convene.event.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.convene.web.input.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the other hosts.
 *
 * @param foundationId the host for which it is written
 */
public record PostForm(
        @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

        @NotBlank(message = "{conversation.words.missing}") @Prose(max = 5000) @Nullable String words) {}
