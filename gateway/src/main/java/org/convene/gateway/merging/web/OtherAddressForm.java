package org.convene.gateway.merging.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.gateway.account.PersonAddress;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.convene.web.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An address that is the same person's. */
record OtherAddressForm(@NotBlank @EmailAddress @Nullable String address) {

    PersonAddress personAddress() {
        Address read = Addresses.parse(address == null ? "" : address)
                .orElseThrow(() -> new IllegalStateException("address: unreadable (expected: checked before)"));
        return new PersonAddress(read.given(), read.key());
    }
}
