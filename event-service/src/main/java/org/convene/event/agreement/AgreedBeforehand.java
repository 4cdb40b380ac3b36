package org.convene.event.agreement;

import java.util.List;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;

/** What the hosts of a workshop have agreed to before it was laid before them, as they do for a whole series. */
@FunctionalInterface
public interface AgreedBeforehand {

    /** Nothing. */
    AgreedBeforehand NOTHING = (_, _, _) -> false;

    boolean covers(Workshop workshop, Terms terms, List<Host> hosts);
}
