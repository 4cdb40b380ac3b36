package org.convene.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.letter.Purpose;
import org.jspecify.annotations.Nullable;

/** The queue of mails, and what became of those that left it. */
public interface Deliveries {

    /**
     * Queues mails; one of the same purpose and occurrence to the same person is there already and stays. A mail that
     * changes a calendar overtakes an older one of that entry which is still waiting, and carries its news.
     */
    void queue(List<NewDelivery> deliveries);

    /** Spares people a mail that still waits and would bring them a link that has ended. */
    void takeBack(Purpose purpose, UUID link);

    /** Wakes the workers when the running transaction has committed. */
    void announce();

    /**
     * Takes the next mails and keeps them locked until the transaction ends; settles on the way those that are too late
     * or not wanted. Fewer than asked for are all there are.
     */
    List<Delivery> claim(int limit);

    /** Notes that the mail server has taken these. */
    void accepted(List<Delivery> deliveries);

    /** Notes that a mail server will never take it. */
    void failed(Delivery delivery, String reason);

    /** Puts it back until then. */
    void postpone(Delivery delivery, Instant until, String reason);

    /** Queues a failed mail once more; returns false if it hasn't failed or isn't of this workshop. */
    boolean again(UUID deliveryId, UUID workshopId);

    /** Returns a mail with the state of the workshop that it was written from, or would be. */
    Optional<Delivery> find(UUID deliveryId, UUID workshopId);

    /**
     * The queue in figures.
     *
     * @param overdue mails that have waited for over a minute for a workshop that we should have been told of
     */
    record Backlog(
            long queued,
            long failed,
            long overdue,
            @Nullable Instant oldest) {}

    Backlog backlog();
}
