package org.convene.registration.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.person.PersonAddress;
import org.jspecify.annotations.Nullable;

/** Whose address is whose, and which accounts are no more. */
public interface AccountAddresses {

    /** Returns the address at which the owner of an account got her mail until now, if we know it. */
    Optional<PersonAddress> mainOf(UUID account);

    List<PersonAddress> of(UUID account);

    void replace(Account account);

    /** Returns what an account is now: itself, or the one it became part of; empty if that one is erased. */
    Optional<UUID> presentSelf(UUID account);

    /** Remembers that there is no such account any more; its addresses are the other's from now on, or nobody's. */
    void end(UUID account, @Nullable UUID mergedInto);
}
