package org.convene.web.link;

import org.convene.web.problem.NotFound;

/** What was opened is no link of ours, or belongs to another page; who has none that works may have them mailed. */
public final class NoSuchLink {

    /** Where anybody may have all her links mailed to her. */
    public static final String FIND = "/registrations/find";

    private NoSuchLink() {}

    /** Says no more than that: neither whether it was ever one, nor whose. */
    public static NotFound asked() {
        return NotFound.leadingTo(FIND, "no-such-link");
    }
}
