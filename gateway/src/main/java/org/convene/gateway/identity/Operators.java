package org.convene.gateway.identity;

import java.util.Set;
import org.convene.gateway.account.PersonAddress;

/** Who runs this instance, named by its configuration. */
public final class Operators {

    private final Set<String> addressKeys;

    public Operators(Set<String> addressKeys) {
        this.addressKeys = Set.copyOf(addressKeys);
    }

    public boolean include(PersonAddress address) {
        return addressKeys.contains(address.key());
    }
}
