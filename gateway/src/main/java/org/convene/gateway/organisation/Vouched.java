package org.convene.gateway.organisation;

import org.convene.gateway.account.PersonAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about somebody, in a token that was found to be good.
 *
 * @param subject names her at this issuer, for ever
 * @param address if it says one that can be an address
 * @param verified whether it says that the address is hers
 */
public record Vouched(
        String issuer, String subject, @Nullable PersonAddress address, boolean verified) {}
