package org.convene.event.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convene.event.log.LogAction;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told one morning, as it is told: ids of whom and what it names, for the words are found when it is
 * written to her. Names of people are left out, so that nothing has to be erased from it.
 *
 * @param timeZone of her mornings
 * @param since what happened before was told in the digest before
 * @param memberships foundations that ask her to act for them
 * @param further workshops of which there is something to tell, too, but no room
 */
record Digest(
        UUID digestId,
        UUID personId,
        ZoneId timeZone,
        Instant since,
        List<OfWorkshop> workshops,
        List<UUID> memberships,
        int further) {

    /** More than this nobody reads in a mail, and some mail programs show no more. */
    static final int WORKSHOPS = 10;

    static final int TO_DOS = 6;
    static final int DEEDS = 6;
    static final int POSTS = 4;
    static final int WORDS = 400;

    /**
     * What there is of one workshop.
     *
     * @param title in its own language, for who was not told of the workshop yet
     * @param more to-dos, deeds and posts that are left out
     */
    record OfWorkshop(
            UUID workshopId,
            String title,
            List<Wait> waiting,
            List<Task> toDos,
            List<Done> deeds,
            List<Written> posts,
            int more) {

        /** Whether something happened, rather than only waits. */
        boolean hasNews() {
            return !toDos.isEmpty() || !deeds.isEmpty() || !posts.isEmpty();
        }
    }

    /** What somebody waits for. */
    enum Kind {
        SIGN_OFF,
        SIGN_FRAME,
        ANSWER_MESSAGE,
        PUBLISH,
        VOTE,
        CARRY
    }

    /** Something that she is asked to decide. */
    record Wait(
            Kind kind, @Nullable Integer revision, @Nullable UUID foundationId) {}

    /**
     * Something that is to be done.
     *
     * @param foundationId the host that does it; {@code null}: whoever can
     */
    record Task(UUID toDoId, String what, @Nullable UUID foundationId, LocalDate due, boolean overdue) {}

    /** Something that was done. */
    record Done(
            LogAction action,
            Instant at,
            @Nullable UUID foundationId,
            @Nullable UUID personId,
            @Nullable Integer revision) {}

    /**
     * A post.
     *
     * @param words the beginning, if it is long
     * @param about the line of the agreement that it comments on
     */
    record Written(
            UUID postId,
            UUID personId,
            UUID foundationId,
            String words,
            @Nullable About about) {}

    record About(int revision, String field) {}
}
