package org.convene.gateway.signin.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.gateway.account.PersonAddress;
import org.convene.web.input.Address;
import org.convene.web.input.Addresses;
import org.convene.web.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/** The one field that signing in needs. */
record AddressForm(@NotBlank @EmailAddress @Nullable String address) {

    PersonAddress personAddress() {
        return read(address);
    }

    static PersonAddress read(@Nullable String typed) {
        Address address = Addresses.parse(typed == null ? "" : typed)
                .orElseThrow(() -> new IllegalStateException("address: unreadable (expected: checked before)"));
        return new PersonAddress(address.given(), address.key());
    }
}
