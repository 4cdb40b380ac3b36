package org.convene.event.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in, as last told.
 *
 * @param timeZone IANA; {@code null} in events from before it was told
 */
public record Account(
        UUID personId,
        String address,
        @Nullable String name,
        List<String> furtherAddresses,
        @Nullable String timeZone) {

    public Account {
        furtherAddresses = List.copyOf(furtherAddresses);
    }

    /** All of them, the one she is written to first. */
    List<String> addresses() {
        return Stream.concat(Stream.of(address), furtherAddresses.stream()).toList();
    }
}
