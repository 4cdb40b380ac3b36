package org.convene.event.checklist;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.checklist.ToDo.Done;
import org.convene.event.checklist.ToDo.Task;
import org.convene.event.foundation.Actor;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** What has to be done for a workshop. All hosts see and change all of it: it is no terms, and nobody signs it. */
public final class Checklist {

    /** More than anybody wants to look through. */
    public static final int MOST = 200;

    private final ToDos toDos;
    private final Workshops workshops;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public Checklist(ToDos toDos, Workshops workshops, Atomically atomically, Identifiers identifiers, Clock clock) {
        this.toDos = toDos;
        this.workshops = workshops;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What is urgent first. */
    public List<ToDo> of(UUID workshopId) {
        return toDos.of(workshopId);
    }

    public ChecklistOutcome add(UUID workshopId, Task task) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            return toDos.of(workshopId).size() >= MOST
                    ? new ChecklistOutcome.TooMany()
                    : saved(workshop, new ToDo(identifiers.next(), workshopId, task, null));
        });
    }

    /** Writes it anew; who says once more that it is done changes neither who did it nor when. */
    public ChecklistOutcome change(Actor actor, UUID workshopId, UUID toDoId, Task task, boolean isDone) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            return toDos.find(workshopId, toDoId)
                    .map(before ->
                            saved(workshop, new ToDo(toDoId, workshopId, task, isDone ? done(before, actor) : null)))
                    .orElseGet(ChecklistOutcome.NoSuchToDo::new);
        });
    }

    /** Says that it is done, or that it is not after all. */
    public ChecklistOutcome tick(Actor actor, UUID workshopId, UUID toDoId, boolean isDone) {
        return atomically.run(() -> toDos.find(workshopId, toDoId)
                .map(before -> change(actor, workshopId, toDoId, before.task(), isDone))
                .orElseGet(ChecklistOutcome.NoSuchToDo::new));
    }

    public void remove(UUID workshopId, UUID toDoId) {
        toDos.remove(workshopId, toDoId);
    }

    /** Gives a new workshop the list of the one that it is like: nothing of it done, all due as long before the start. */
    public void copy(Workshop from, Workshop to) {
        long days = ChronoUnit.DAYS.between(
                from.terms().localStart().toLocalDate(), to.terms().localStart().toLocalDate());
        atomically.run(() -> {
            for (ToDo each : toDos.of(from.id())) {
                Task task = each.task();
                UUID host = task.foundationId() != null && to.entitled().contains(task.foundationId())
                        ? task.foundationId()
                        : null;
                toDos.save(new ToDo(
                        identifiers.next(),
                        to.id(),
                        new Task(
                                task.what(),
                                host,
                                task.due() == null ? null : task.due().plusDays(days)),
                        null));
            }
            return Optional.empty();
        });
    }

    private ChecklistOutcome saved(Workshop workshop, ToDo toDo) {
        UUID host = toDo.task().foundationId();
        if (host != null && !workshop.entitled().contains(host)) {
            return new ChecklistOutcome.NotAHost();
        }
        toDos.save(toDo);
        return new ChecklistOutcome.Saved(toDo);
    }

    private Done done(ToDo before, Actor actor) {
        return before.done() != null ? before.done() : new Done(actor.personId(), actor.name(), clock.instant());
    }
}
