package org.convene.event.foundation.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.web.input.Prose;
import org.jspecify.annotations.Nullable;

/** Why operators refuse a foundation; its admins read it. */
record RefusalForm(
        @NotBlank(message = "{approval.reason.missing}") @Prose(max = 2000) @Nullable String reason) {

    static final RefusalForm EMPTY = new RefusalForm("");
}
