package org.convene.notification.preference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.foundation.FoundationName;
import org.jspecify.annotations.Nullable;

/** From whom a recipient wants invitations. */
public interface Preferences {

    /** Returns what a recipient has chosen; empty if the link is of an older generation or of nobody. */
    Optional<Choice> find(UUID recipientId, int generation);

    /** Whether this recipient was ever written to, whatever the generation of her link. */
    boolean knows(UUID recipientId);

    /**
     * Ends the link of this generation and has a new one mailed to her.
     *
     * @return false if a newer link has ended this one before
     */
    boolean renewLink(UUID recipientId, int generation, String language, String timeZone);

    /** Stores from whom nothing is wanted any more; a null id stands for everybody. */
    void suppress(UUID recipientId, Set<@Nullable UUID> unwanted);

    /**
     * A recipient's choice.
     *
     * @param all whether invitations are wanted at all
     */
    record Choice(UUID recipientId, String address, boolean all, List<Sender> senders) {}

    /**
     * A foundation that has invited the recipient, and whether its invitations are wanted.
     *
     * @param names in further languages
     */
    record Sender(UUID foundationId, String name, List<FoundationName> names, boolean wanted) {}
}
