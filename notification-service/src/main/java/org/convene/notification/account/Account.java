package org.convene.notification.account;

import java.util.List;
import java.util.UUID;

/** A person who signs in, as last told: her addresses, and the language and zone she reads mails in. */
public record Account(UUID personId, String address, List<String> furtherAddresses, String language, String timeZone) {

    public Account {
        furtherAddresses = List.copyOf(furtherAddresses);
    }
}
