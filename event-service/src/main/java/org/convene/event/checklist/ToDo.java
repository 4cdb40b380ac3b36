package org.convene.event.checklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be done for a workshop.
 *
 * @param task what, and by whom and when
 * @param done who did it; {@code null} while nobody has
 */
public record ToDo(
        UUID id, UUID workshopId, Task task, @Nullable Done done) {

    /** What is open before what is done; what is due before what is not, the sooner the earlier. */
    public static final Comparator<ToDo> URGENT_FIRST = Comparator.comparing((ToDo each) -> each.done() != null)
            .thenComparing(each -> each.task().due(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ToDo::id);

    /**
     * What somebody has to do.
     *
     * @param foundationId the host that does it; {@code null}: whoever can
     * @param due the last day for it
     */
    public record Task(
            String what,
            @Nullable UUID foundationId,
            @Nullable LocalDate due) {}

    /** Who said that it is done, by the name that she had then, and when. */
    public record Done(UUID personId, String name, Instant at) {}

    public boolean isOverdue(LocalDate today) {
        return done == null && task.due() != null && task.due().isBefore(today);
    }
}
