package org.convene.event.right;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All who help with a workshop. */
public interface Helpers {

    /** Those of a workshop, in the order in which they were named. */
    List<Helper> of(UUID workshopId);

    /** What a person was let do with a workshop; more than one, if more than one host let her. */
    List<Helper> of(UUID workshopId, UUID personId);

    /** Who was named at this address for a host. */
    Optional<Helper> at(UUID workshopId, UUID foundationId, String address);

    /** Wherever a person helps, in the order in which she was named. */
    List<Helper> ofPerson(UUID personId);

    /** Those named at one of these addresses who were not known until now; nobody is named at them meanwhile. */
    List<Helper> unknownAt(Collection<String> addresses);

    /** Whose address it is, if that is known; nobody's account comes to be known by it meanwhile. */
    Optional<UUID> personAt(String address);

    void save(Helper helper);

    void remove(UUID helperId);
}
