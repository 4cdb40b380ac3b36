package org.convene.notification.mailing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Position;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news for many.
 *
 * @param occurrence what happened: the id of the event, or the aggregate's id and the due instant
 * @param foundations of members: whose; of participants: whose people alone, or everybody's if none is named
 * @param persons the only ones of the audience for whom it is; null if it is for all of it
 * @param position the workshop's position that the news is of; null if it is news whatever was told before
 * @param dueAt when it is to be written; deliveries are made from then on
 * @param expiresAt when it is too late to write
 * @param registeredBy of participants: who registered later is not written to; null if it is for whoever is there
 */
public record Mailing(
        UUID id,
        Purpose purpose,
        String occurrence,
        Audience audience,
        List<UUID> foundations,
        @Nullable List<UUID> persons,
        @Nullable UUID workshopId,
        @Nullable Position position,
        News news,
        Instant dueAt,
        @Nullable Instant expiresAt,
        @Nullable Instant registeredBy) {

    public Mailing {
        foundations = List.copyOf(foundations);
        persons = persons == null ? null : List.copyOf(persons);
    }

    /** One for the whole audience. */
    public Mailing(
            UUID id,
            Purpose purpose,
            String occurrence,
            Audience audience,
            List<UUID> foundations,
            @Nullable UUID workshopId,
            @Nullable Position position,
            News news,
            Instant dueAt,
            @Nullable Instant expiresAt) {
        this(id, purpose, occurrence, audience, foundations, null, workshopId, position, news, dueAt, expiresAt);
    }

    /** One for whoever is there when it is written. */
    public Mailing(
            UUID id,
            Purpose purpose,
            String occurrence,
            Audience audience,
            List<UUID> foundations,
            @Nullable List<UUID> persons,
            @Nullable UUID workshopId,
            @Nullable Position position,
            News news,
            Instant dueAt,
            @Nullable Instant expiresAt) {
        this(
                id,
                purpose,
                occurrence,
                audience,
                foundations,
                persons,
                workshopId,
                position,
                news,
                dueAt,
                expiresAt,
                null);
    }
}
