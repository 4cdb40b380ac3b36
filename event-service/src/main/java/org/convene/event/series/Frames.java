package org.convene.event.series;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The frames of all series, and which workshops are editions of which. */
public interface Frames {

    Optional<Frame> find(UUID frameId);

    /** Stores the frame with its revisions and answers. */
    void save(Frame frame);

    /** Which series a workshop is an edition of; empty if of none. */
    Optional<Edition> edition(UUID workshopId);

    /** In the order of their numbers. */
    List<Edition> editions(UUID frameId);

    /** Makes it an edition of this one, and of no other any more. */
    void add(Edition edition);

    /** Those that one of these foundations is asked to sign. */
    List<Frame> undecided(Collection<UUID> foundations);

    /** A workshop as an edition of a series. */
    record Edition(UUID workshopId, UUID frameId, int number) {}
}
