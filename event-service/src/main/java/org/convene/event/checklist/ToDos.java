package org.convene.event.checklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that has to be done. */
public interface ToDos {

    /** What is urgent first. */
    List<ToDo> of(UUID workshopId);

    Optional<ToDo> find(UUID workshopId, UUID toDoId);

    void save(ToDo toDo);

    /** One that is not there is no error. */
    void remove(UUID workshopId, UUID toDoId);
}
