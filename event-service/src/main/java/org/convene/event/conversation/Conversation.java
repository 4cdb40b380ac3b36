package org.convene.event.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** What the hosts of a workshop write to one another, in one place; each post reaches the others by mail, too, or in their digest. */
public final class Conversation {

    private final Posts posts;
    private final LaterReaders later;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final WorkshopEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public Conversation(
            Posts posts,
            LaterReaders later,
            Workshops workshops,
            ReadWorkshops read,
            WorkshopEvents events,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.posts = posts;
        this.later = later;
        this.workshops = workshops;
        this.read = read;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Returns the newest first.
     *
     * @param before the position of a post; only older ones are returned
     */
    public List<Post> of(UUID workshopId, @Nullable Long before, int limit) {
        return posts.of(workshopId, before, limit);
    }

    /** Returns what was written about lines of the agreement, oldest first. */
    public List<Post> remarks(UUID workshopId) {
        return posts.remarks(workshopId);
    }

    /**
     * Empty if the actor does not act for this foundation, or it does not carry the workshop.
     *
     * @param about a line of a revision that there is; {@code null}: the whole
     */
    public Optional<Post> write(Actor actor, UUID workshopId, UUID foundationId, String words, @Nullable Line about) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            boolean hers = read.standing(workshop, actor.personId()).stream()
                    .anyMatch(host -> host.id().equals(foundationId));
            if (!hers) {
                return Optional.empty();
            }
            Post post = posts.add(new Post(
                    identifiers.next(),
                    workshopId,
                    foundationId,
                    actor.personId(),
                    actor.name(),
                    words,
                    about,
                    clock.instant(),
                    0));
            List<UUID> inDigest = later.keep(post, workshop.entitled());
            events.tell(
                    "PostWritten",
                    workshop,
                    told -> new PostWritten(
                            told,
                            post.id(),
                            ToldPerson.of(actor),
                            foundationId,
                            List.copyOf(workshop.entitled()),
                            inDigest,
                            words,
                            about == null
                                    ? null
                                    : new About(about.revision(), about.term().wireName())));
            return Optional.of(post);
        });
    }

    /** Takes back her own words; the mails that carried them can't be. Returns whether there was such a post of hers. */
    public boolean remove(Actor actor, UUID workshopId, UUID postId) {
        return posts.remove(workshopId, postId, actor.personId());
    }

    /**
     * An event; {@code readers} are the foundations whose people it is for, {@code inDigest} those of them who get no
     * mail of it, since it is in their next digest.
     */
    record PostWritten(
            ToldWorkshop workshop,
            UUID postId,
            ToldPerson by,
            UUID foundationId,
            List<UUID> readers,
            List<UUID> inDigest,
            String words,
            @Nullable About about) {}

    record About(int revision, String field) {}
}
