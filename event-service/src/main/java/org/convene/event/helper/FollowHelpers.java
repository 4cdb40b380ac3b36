package org.convene.event.helper;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.workshop.Workshops;

/** Finds the accounts of those who help, and follows what becomes of them; every step may come twice, and late. */
public final class FollowHelpers {

    private final Helpers helpers;
    private final Workshops workshops;
    private final HelperEvents events;

    public FollowHelpers(Helpers helpers, Workshops workshops, HelperEvents events) {
        this.helpers = helpers;
        this.workshops = workshops;
        this.events = events;
    }

    /** These are a person's addresses: who was named at one of them is her. */
    public void known(UUID personId, Collection<String> addresses) {
        replace(helpers.unknownAt(addresses), helper -> helper.knownAs(personId));
    }

    /** What one account could, the other can. */
    public void merged(UUID ended, UUID into) {
        replace(helpers.ofPerson(ended), helper -> helper.knownAs(into));
    }

    /** Her account is gone, and what she was let do with it; so is what waited for one of her addresses. */
    public void erased(UUID personId, Collection<String> addresses) {
        helpers.unknownAt(addresses).forEach(helper -> helpers.remove(helper.id()));
        List<Helper> hers = helpers.ofPerson(personId);
        hers.forEach(helper -> helpers.remove(helper.id()));
        tell(hers);
    }

    private void replace(List<Helper> before, UnaryOperator<Helper> change) {
        before.forEach(helper -> helpers.save(change.apply(helper)));
        tell(before);
    }

    // In the order of the ids, so that two such steps cannot wait for each other.
    private void tell(List<Helper> changed) {
        changed.stream()
                .map(Helper::workshopId)
                .distinct()
                .sorted()
                .forEach(id -> events.changed(workshops.lock(id).orElseThrow()));
    }
}
