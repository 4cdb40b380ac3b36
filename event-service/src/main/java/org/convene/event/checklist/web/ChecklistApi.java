package org.convene.event.checklist.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.convene.event.checklist.Checklist;
import org.convene.event.checklist.ToDo;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What has to be done for a workshop, by which host and when. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/to-dos")
class ChecklistApi {

    private final ReadWorkshops read;
    private final Checklist checklist;
    private final Idempotency idempotency;

    ChecklistApi(ReadWorkshops read, Checklist checklist, Idempotency idempotency) {
        this.read = read;
        this.checklist = checklist;
        this.idempotency = idempotency;
    }

    /** All of it, what is urgent first: there is never much. */
    @GetMapping
    Page<ToDoJson> list(@CurrentPerson Person person, @PathVariable UUID id) {
        known(id, person);
        return new Page<>(checklist.of(id).stream().map(ToDoJson::of).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ToDoJson add(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ToDoForm body) {
        known(id, person);
        ToDo.Task task = ChecklistProblems.planned(body);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/to-dos",
                body,
                ToDoJson.class,
                () -> ToDoJson.of(ChecklistProblems.saved(checklist.add(id, task))));
    }

    @PutMapping("/{toDoId}")
    ToDoJson change(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID toDoId,
            @Valid @RequestBody ToDoForm body) {
        known(id, person);
        ToDo.Task task = ChecklistProblems.planned(body);
        boolean done = Boolean.TRUE.equals(body.done());
        return ToDoJson.of(ChecklistProblems.saved(checklist.change(Actors.of(person), id, toDoId, task, done)));
    }

    /** One that is not there is no error, so that a call can be made again. */
    @DeleteMapping("/{toDoId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID toDoId) {
        known(id, person);
        checklist.remove(id, toDoId);
    }

    private void known(UUID id, Person person) {
        if (read.letting(id, person.id(), Right.EDIT).isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * Something that has to be done.
     *
     * @param doneBy the name of who said that it is done
     */
    record ToDoJson(
            UUID id,
            String what,
            @Nullable UUID foundationId,
            @Nullable LocalDate due,
            boolean done,
            @Nullable String doneBy,
            @Nullable Instant doneAt) {

        static ToDoJson of(ToDo toDo) {
            ToDo.Done done = toDo.done();
            return new ToDoJson(
                    toDo.id(),
                    toDo.task().what(),
                    toDo.task().foundationId(),
                    toDo.task().due(),
                    done != null,
                    done == null ? null : done.name(),
                    done == null ? null : done.at());
        }
    }
}
