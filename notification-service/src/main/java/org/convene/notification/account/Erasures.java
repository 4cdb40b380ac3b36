package org.convene.notification.account;

import java.time.Instant;

/** About whom nothing is mailed any more, unless she does something anew. */
public interface Erasures {

    /** Stands where an address was; nothing is ever sent there (RFC 2606). */
    String NOBODY = "erased@erased.invalid";

    /** Returns whether the owner of an address had herself erased after something happened that we hear of only now. */
    boolean isOutdated(String address, Instant happenedAt);
}
