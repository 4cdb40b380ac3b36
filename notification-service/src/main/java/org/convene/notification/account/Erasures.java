package org.convene.notification.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** About whom nothing is mailed any more, unless she does something anew. */
public interface Erasures {

    /** Stands where an address was; nothing is ever sent there (RFC 2606). */
    String NOBODY = "erased@erased.invalid";

    /** Returns which of these addresses' owners had themselves erased, and when. */
    Erased among(Collection<String> addresses);

    /** Returns whether the owner of an address had herself erased after something happened that we hear of only now. */
    default boolean isOutdated(String address, Instant happenedAt) {
        return among(List.of(address)).isOutdated(address, happenedAt);
    }

    /** When the owners of some addresses had themselves erased. */
    record Erased(Map<String, Instant> times) {

        /** Whether that was after something happened that we hear of only now. */
        public boolean isOutdated(String address, Instant happenedAt) {
            Instant erasedAt = times.get(address);
            return erasedAt != null && !erasedAt.isBefore(happenedAt);
        }
    }
}
