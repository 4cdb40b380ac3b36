package org.convene.gateway.address;

import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;

/**
 * An account on its way to another address.
 *
 * @param address the new one
 * @param dueAt when it takes effect without the old address, if the new one is proven by then; else it lapses
 */
public record AddressChange(UUID personId, PersonAddress address, boolean oldProven, boolean newProven, Instant dueAt) {

    boolean isComplete() {
        return oldProven && newProven;
    }

    AddressChange withOld() {
        return new AddressChange(personId, address, true, newProven, dueAt);
    }

    AddressChange withNew() {
        return new AddressChange(personId, address, oldProven, true, dueAt);
    }
}
