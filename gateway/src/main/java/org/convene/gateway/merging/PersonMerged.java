package org.convene.gateway.merging;

import java.util.UUID;
import org.convene.gateway.account.AccountTold;

/**
 * Told last of an account that became part of another.
 *
 * @param account the one that goes on, as it is afterwards
 */
record PersonMerged(UUID personId, UUID mergedInto, AccountTold.State account) {}
