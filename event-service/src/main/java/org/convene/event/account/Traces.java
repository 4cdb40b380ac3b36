package org.convene.event.account;

import java.util.List;
import java.util.UUID;

/** Where else a person is named or reached. */
public interface Traces {

    /** Invitations that wait for one address wait for the other from now on. */
    void move(String from, String to);

    /** What one did, the other did; names stay as they were signed with. */
    void merge(UUID ended, UUID into);

    /** Takes out her name, her addresses and her words; what was agreed and when stays. */
    void erase(UUID personId, List<String> addresses);
}
