package org.convene.notification.message.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.letter.Purpose;
import org.convene.notification.message.HostMessage;
import org.convene.notification.message.HostMessages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcHostMessages implements HostMessages {

    private static final String[] ASKING = {Purpose.MESSAGE_PROPOSED.name(), Purpose.MESSAGE_REMINDED.name()};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcHostMessages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void keep(HostMessage message) {
        jdbc.sql("""
                INSERT INTO host_message (message_id, workshop_id, texts) VALUES (?, ?, ?::jsonb)
                ON CONFLICT (message_id) DO NOTHING""")
                .params(message.id(), message.workshopId(), json.writeValueAsString(message.texts()))
                .update();
    }

    @Override
    public Optional<HostMessage> find(UUID messageId) {
        return jdbc.sql("SELECT message_id, workshop_id, texts FROM host_message WHERE message_id = ?")
                .param(messageId)
                .query((row, _) -> new HostMessage(
                        row.getObject("message_id", UUID.class),
                        row.getObject("workshop_id", UUID.class),
                        List.of(json.readValue(row.getString("texts"), HostMessage.Text[].class))))
                .optional();
    }

    @Override
    public void withdraw(UUID workshopId, UUID messageId) {
        jdbc.sql("""
                UPDATE mailing SET state = 'OVERTAKEN'
                WHERE workshop_id = ? AND purpose = ANY (?) AND state = 'OPEN' AND news ->> 'message' = ?""").params(workshopId, ASKING, messageId.toString()).update();
        jdbc.sql("""
                UPDATE delivery SET state = 'SUPERSEDED', settled_at = ?
                WHERE workshop_id = ? AND purpose = ANY (?) AND state = 'QUEUED' AND news ->> 'message' = ?""")
                .params(Timestamp.from(clock.instant()), workshopId, ASKING, messageId.toString())
                .update();
    }
}
