package org.convene.event.agreement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.convene.event.terms.web.TermsForm;
import org.convene.web.input.Prose;
import org.jspecify.annotations.Nullable;

/** What API callers send about agreements. */
final class AgreementBodies {

    private AgreementBodies() {}

    /** In whose name something is done. */
    record ForFoundation(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId) {}

    record Refusing(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason) {}

    /** What is laid before the hosts; what takes effect by one host alone has a call of its own. */
    enum ProposedKind {
        TERMS,
        CALLING_OFF
    }

    /**
     * A new revision.
     *
     * @param hosts who shall carry it, if not all that do or are about to
     * @param basedOn the number of the latest revision that the caller had read, 0 if there was none; left out: whichever
     * @param withdrawInvitations whether those who were asked to carry it and have not answered are asked no more
     */
    record Submission(
            @NotNull(message = "{agreement.kind.missing}") ProposedKind kind,

            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @Valid @Nullable TermsForm terms,
            @Prose(max = 2000) @Nullable String reason,
            @Nullable Set<UUID> hosts,
            @Nullable Boolean withdrawInvitations,
            @Nullable Integer basedOn) {

        boolean callingOff() {
            return kind == ProposedKind.CALLING_OFF;
        }

        @AssertTrue(message = "{workshop.terms.missing}") boolean isTerms() {
            return kind != ProposedKind.TERMS || terms != null;
        }

        @AssertTrue(message = "{agreement.reason.missing}") boolean isReason() {
            return kind != ProposedKind.CALLING_OFF || (reason != null && !reason.isBlank());
        }
    }
}
