package org.convene.notification.message;

import java.util.Optional;
import java.util.UUID;

/** Our copies of what hosts write. */
public interface HostMessages {

    /** Keeps a message; its words never change, so that what was sent can be shown as it was. */
    void keep(HostMessage message);

    Optional<HostMessage> find(UUID messageId);

    /** It won't go out: whoever is to be asked about it and hasn't been is spared the mail. */
    void withdraw(UUID workshopId, UUID messageId);
}
