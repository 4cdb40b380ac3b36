package org.convene.event.checklist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.checklist.ToDo;
import org.convene.event.checklist.ToDo.Done;
import org.convene.event.checklist.ToDo.Task;
import org.convene.event.checklist.ToDos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcToDos implements ToDos {

    private static final String SELECT = """
            SELECT to_do_id, workshop_id, what, foundation_id, due, done_by, doer_name, done_at FROM to_do
            """;

    private final JdbcClient jdbc;

    JdbcToDos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ToDo> of(UUID workshopId) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ?").param(workshopId).query(JdbcToDos::toDo).list().stream()
                .sorted(ToDo.URGENT_FIRST)
                .toList();
    }

    @Override
    public Optional<ToDo> find(UUID workshopId, UUID toDoId) {
        return jdbc.sql(SELECT + "WHERE workshop_id = ? AND to_do_id = ?")
                .params(workshopId, toDoId)
                .query(JdbcToDos::toDo)
                .optional();
    }

    @Override
    public void save(ToDo toDo) {
        Done done = toDo.done();
        jdbc.sql("""
                        INSERT INTO to_do (to_do_id, workshop_id, what, foundation_id, due, done_by, doer_name, done_at)
                        VALUES (:id, :workshop, :what, :foundation, :due, :doneBy, :doer, :doneAt)
                        ON CONFLICT (to_do_id) DO UPDATE SET what = excluded.what,
                            foundation_id = excluded.foundation_id, due = excluded.due, done_by = excluded.done_by,
                            doer_name = excluded.doer_name, done_at = excluded.done_at
                        """)
                .param("id", toDo.id())
                .param("workshop", toDo.workshopId())
                .param("what", toDo.task().what())
                .param("foundation", toDo.task().foundationId())
                .param("due", toDo.task().due())
                .param("doneBy", done == null ? null : done.personId())
                .param("doer", done == null ? null : done.name())
                .param("doneAt", done == null ? null : Timestamp.from(done.at()))
                .update();
    }

    @Override
    public void remove(UUID workshopId, UUID toDoId) {
        jdbc.sql("DELETE FROM to_do WHERE workshop_id = ? AND to_do_id = ?")
                .params(workshopId, toDoId)
                .update();
    }

    private static ToDo toDo(ResultSet rs, int row) throws SQLException {
        Timestamp doneAt = rs.getTimestamp("done_at");
        return new ToDo(
                rs.getObject("to_do_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                new Task(
                        rs.getString("what"),
                        rs.getObject("foundation_id", UUID.class),
                        rs.getObject("due", LocalDate.class)),
                doneAt == null
                        ? null
                        : new Done(rs.getObject("done_by", UUID.class), rs.getString("doer_name"), doneAt.toInstant()));
    }
}
