package org.convene.gateway.organisation;

import java.util.Set;
import org.convene.gateway.account.PersonAddress;

/**
 * An organisation whose provider may say who somebody is.
 *
 * @param id names it in addresses of pages
 * @param issuer the provider, as its tokens name it
 * @param domains the domains of the addresses it may vouch for, in lower case
 */
public record Organisation(String id, String name, String issuer, Set<String> domains) {

    public Organisation {
        domains = Set.copyOf(domains);
    }

    /** Whether it may vouch for this address; a domain does not include those below it. */
    boolean mayVouchFor(PersonAddress address) {
        return domains.contains(address.key().substring(address.key().lastIndexOf('@') + 1));
    }
}
