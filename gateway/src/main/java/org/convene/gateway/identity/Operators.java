package org.convene.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.jspecify.annotations.Nullable;

/** Who runs this instance: those whom its configuration names, and those whom an operator or the set-up link named. */
public interface Operators {

    boolean include(Account account);

    /** Whether nobody runs this instance yet. */
    boolean isEmpty();

    /** The addresses in the configuration; nobody removes these on a page. */
    List<String> configured();

    /** Those named since, the first first. */
    List<NamedOperator> named();

    /** Names her the first operator; returns false, and changes nothing, if there is one already. */
    boolean nameFirst(UUID person, Instant at);

    /** Returns false if she was named before. */
    boolean name(UUID person, UUID by, Instant at);

    Removal remove(UUID person);

    /**
     * A person who was named an operator.
     *
     * @param name {@code null} until she said it
     */
    record NamedOperator(
            UUID personId, String address, @Nullable String name, Instant at) {}

    /** What came of removing an operator. */
    enum Removal {
        REMOVED,
        /** She was not named, or not any more. */
        UNKNOWN,
        /** Nobody would be left. */
        LAST
    }
}
