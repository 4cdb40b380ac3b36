package org.convene.event.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has which address, and who is no more. */
public interface People {

    /** Returns the address at which a person got her mail until now, if we know it. */
    Optional<String> addressOf(UUID personId);

    List<String> addressesOf(UUID personId);

    void replace(Account account);

    /** Returns who a person is now: herself, or who her account became part of; empty if that one is erased. */
    Optional<UUID> presentSelf(UUID personId);

    /** Remembers that there is no such person any more; her addresses are the other's from now on, or nobody's. */
    void end(UUID personId, @Nullable UUID mergedInto);
}
