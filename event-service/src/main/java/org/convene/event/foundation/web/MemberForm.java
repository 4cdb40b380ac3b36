package org.convene.event.foundation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.convene.event.foundation.Role;
import org.convene.web.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Who shall be asked to act for a foundation, as its page asks it. */
record MemberForm(
        @NotBlank(message = "{membership.address.missing}") @EmailAddress @Nullable String address,

        @NotNull(message = "{membership.role.missing}") Role role) {

    static final MemberForm EMPTY = new MemberForm("", Role.ORGANIZER);
}
