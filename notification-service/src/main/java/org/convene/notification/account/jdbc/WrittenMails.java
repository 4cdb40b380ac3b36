package org.convene.notification.account.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.notification.account.Erasures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written to a person and about her: erased, so that only figures stay. */
@Component
class WrittenMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    WrittenMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void erase(UUID personId, List<String> addresses) {
        String[] keys = addresses.stream().map(JdbcErasures::key).toArray(String[]::new);
        String[] lower = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        jdbc.sql("SELECT id FROM recipient WHERE address_key = ANY (?) ORDER BY id FOR UPDATE")
                .param(keys)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .forEach(this::eraseRecipient);
        jdbc.sql("DELETE FROM member WHERE person_id = ?").param(personId).update();
        jdbc.sql("""
                UPDATE participation SET address = ?, name = '—', time_zone = 'UTC' WHERE lower(address) = ANY (?)""").params(Erasures.NOBODY, lower).update();
        jdbc.sql("UPDATE invitation SET address = ?, name = NULL, time_zone = NULL WHERE lower(address) = ANY (?)")
                .params(Erasures.NOBODY, lower)
                .update();
        for (String table : List.of("delivery", "mailing")) {
            jdbc.sql("UPDATE " + table + " SET news = news || jsonb_build_object('actor', '—')"
                            + " WHERE news ->> 'actorId' = ?")
                    .param(personId.toString())
                    .update();
            jdbc.sql("UPDATE " + table + " SET news = (news - 'actorAddress') || jsonb_build_object('actor', '—')"
                            + " WHERE lower(news ->> 'actorAddress') = ANY (?)")
                    .param(lower)
                    .update();
        }
    }

    private void eraseRecipient(UUID recipient) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                UPDATE delivery SET name = NULL, time_zone = NULL, news = '{}', reason = NULL,
                    settled_at = coalesce(settled_at, ?),
                    state = CASE state WHEN 'QUEUED' THEN 'SUPPRESSED' ELSE state END
                WHERE recipient_id = ?""").params(now, recipient).update();
        jdbc.sql("DELETE FROM suppression WHERE recipient_id = ?")
                .param(recipient)
                .update();
        jdbc.sql("""
                UPDATE recipient SET address = ?, address_key = 'erased:' || id, generation = generation + 1,
                    erased_at = ?
                WHERE id = ?""").params(Erasures.NOBODY, now, recipient).update();
    }

    /** The last mail needs her address until it has gone, or can’t go any more; then this ends too. */
    @Scheduled(fixedDelayString = "${convene.notification.forgetting:PT10S}")
    @Transactional
    void forgetTold() {
        jdbc.sql("""
                SELECT r.id FROM recipient r
                WHERE r.erased_at IS NULL
                    AND EXISTS (SELECT 1 FROM delivery d WHERE d.recipient_id = r.id AND d.purpose = 'ACCOUNT_ERASED')
                    AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.recipient_id = r.id
                        AND (d.state = 'QUEUED' OR d.purpose <> 'ACCOUNT_ERASED'))
                ORDER BY r.id FOR UPDATE OF r SKIP LOCKED""").query((row, _) -> row.getObject(1, UUID.class)).list().forEach(this::eraseRecipient);
    }
}
