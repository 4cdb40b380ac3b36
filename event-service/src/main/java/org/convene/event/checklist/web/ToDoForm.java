package org.convene.event.checklist.web;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.UUID;
import org.convene.event.checklist.ToDo.Task;
import org.convene.event.terms.Terms;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What has to be done.
 *
 * @param foundationId the host that does it; left out: whoever can
 * @param due the last day for it
 */
public record ToDoForm(
        @NotBlank(message = "{checklist.what.missing}") @Line(max = 300) @Nullable String what,

        @Nullable UUID foundationId,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,

        @Nullable Boolean done) {

    public static final ToDoForm EMPTY = new ToDoForm("", null, null, null);

    /** Whether its day is of a year in which anybody plans. */
    public boolean isPlanned() {
        return due == null || Terms.isPlannable(due);
    }

    public Task toTask() {
        return new Task(Texts.tidy(what), foundationId, due);
    }
}
