package org.convene.event.account.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.event.account.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows every column in which a person is named or reached, other than as a member. */
@Repository
class JdbcTraces implements Traces {

    /** Stands where a name was; what it was part of stays. */
    private static final String NOBODY = "—";

    private final JdbcClient jdbc;

    JdbcTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void move(String from, String to) {
        // Where the new address waits for an answer already, one invitation is enough.
        jdbc.sql("""
                        UPDATE membership_invitation i SET address = :to, address_key = :toKey
                        WHERE address_key = :fromKey AND accepted_by IS NULL AND NOT EXISTS (
                            SELECT FROM membership_invitation other WHERE other.foundation_id = i.foundation_id
                                AND other.address_key = :toKey AND other.accepted_by IS NULL)
                        """)
                .param("to", to)
                .param("toKey", JdbcPeople.key(to))
                .param("fromKey", JdbcPeople.key(from))
                .update();
        jdbc.sql("""
                        UPDATE co_organizer_invitation i SET address = :to, address_key = :toKey
                        WHERE address_key = :fromKey AND state = 'OPEN' AND NOT EXISTS (
                            SELECT FROM co_organizer_invitation other WHERE other.workshop_id = i.workshop_id
                                AND other.address_key = :toKey AND other.state = 'OPEN')
                        """)
                .param("to", to)
                .param("toKey", JdbcPeople.key(to))
                .param("fromKey", JdbcPeople.key(from))
                .update();
        moveSpeaker(from, to);
    }

    private void moveSpeaker(String from, String to) {
        jdbc.sql("""
                        UPDATE speaker_invitation SET address = :to, address_key = :toKey
                        WHERE address_key = :fromKey AND state <> 'WITHDRAWN'
                        """)
                .param("to", to)
                .param("toKey", JdbcPeople.key(to))
                .param("fromKey", JdbcPeople.key(from))
                .update();
    }

    @Override
    public void merge(UUID ended, UUID into) {
        // Of two votes on one hour, that of who she is from now on stands.
        jdbc.sql("""
                        DELETE FROM date_vote one USING date_vote other
                        WHERE one.candidate_id = other.candidate_id AND one.person_id = ? AND other.person_id = ?
                        """).params(ended, into).update();
        jdbc.sql("""
                        DELETE FROM ballot one USING ballot other
                        WHERE one.workshop_id = other.workshop_id AND one.person_id = ? AND other.person_id = ?
                        """).params(ended, into).update();
        mergeDigests(ended, into);
        for (String column : List.of(
                "membership_invitation.invited_by",
                "membership_invitation.accepted_by",
                "co_organizer_invitation.invited_by",
                "speaker_invitation.invited_by",
                "revision.submitted_by",
                "answer.person_id",
                "series_revision.submitted_by",
                "series_answer.person_id",
                "date_vote.person_id",
                "ballot.person_id",
                "post.person_id",
                "message.person_id",
                "message_answer.person_id",
                "to_do.done_by",
                "foundation_decision.decided_by",
                "workshop_file.uploaded_by",
                "joint_log_erasable.person_id")) {
            String[] parts = column.split("\\.", 2);
            jdbc.sql("UPDATE " + parts[0] + " SET " + parts[1] + " = ? WHERE " + parts[1] + " = ?")
                    .params(into, ended)
                    .update();
        }
    }

    /** What she chose as who she is from now on stands; if that is nothing, what she chose as who she was. */
    private void mergeDigests(UUID ended, UUID into) {
        jdbc.sql("""
                        INSERT INTO digest_reader AS r (person_id, choice, time_zone, due_at, covered_to, visited_at)
                        SELECT ?, choice, time_zone, due_at, covered_to, visited_at
                        FROM digest_reader WHERE person_id = ?
                        ON CONFLICT (person_id) DO UPDATE SET choice = coalesce(r.choice, excluded.choice),
                            time_zone = coalesce(r.time_zone, excluded.time_zone),
                            due_at = CASE WHEN coalesce(r.choice, excluded.choice) IS DISTINCT FROM 'NO_DIGEST'
                                THEN '-infinity'::timestamptz END,
                            covered_to = coalesce(r.covered_to, excluded.covered_to),
                            visited_at = coalesce(r.visited_at, excluded.visited_at)
                        """).params(into, ended).update();
        jdbc.sql("""
                        INSERT INTO digest_post (person_id, post_id)
                        SELECT ?, post_id FROM digest_post WHERE person_id = ? ON CONFLICT DO NOTHING
                        """).params(into, ended).update();
        forgetDigests(ended);
    }

    private void forgetDigests(UUID personId) {
        jdbc.sql("DELETE FROM digest_reader WHERE person_id = ?")
                .param(personId)
                .update();
        jdbc.sql("DELETE FROM digest_post WHERE person_id = ?").param(personId).update();
    }

    @Override
    public void erase(UUID personId, List<String> addresses) {
        String[] keys = addresses.stream().map(JdbcPeople::key).toArray(String[]::new);
        String[] lower = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        blank("revision", "submitter_name", "submitted_by", personId);
        blank("answer", "person_name", "person_id", personId);
        blank("series_revision", "submitter_name", "submitted_by", personId);
        blank("series_answer", "person_name", "person_id", personId);
        blank("post", "name", "person_id", personId);
        blank("message", "person_name", "person_id", personId);
        blank("message_answer", "person_name", "person_id", personId);
        blank("to_do", "doer_name", "done_by", personId);
        blank("workshop_file", "uploader_name", "uploaded_by", personId);
        blank("membership_invitation", "inviter_name", "invited_by", personId);
        blank("co_organizer_invitation", "inviter_name", "invited_by", personId);
        blank("speaker_invitation", "inviter_name", "invited_by", personId);
        jdbc.sql("DELETE FROM membership_invitation WHERE address_key = ANY (?) OR accepted_by = ?")
                .params(keys, personId)
                .update();
        jdbc.sql("""
                        UPDATE co_organizer_invitation SET address = 'erased@erased.invalid',
                            address_key = 'erased:' || invitation_id, contact_name = NULL, message = NULL,
                            state = CASE state WHEN 'OPEN' THEN 'WITHDRAWN' ELSE state END
                        WHERE address_key = ANY (?)
                        """).param(keys).update();
        jdbc.sql("""
                        DELETE FROM workshop_file f USING speaker_invitation i
                        WHERE i.invitation_id = f.invitation_id AND i.address_key = ANY (?)
                        """).param(keys).update();
        jdbc.sql("DELETE FROM speaker_invitation WHERE address_key = ANY (?)")
                .param(keys)
                .update();
        jdbc.sql("DELETE FROM date_vote WHERE person_id = ?").param(personId).update();
        jdbc.sql("DELETE FROM ballot WHERE person_id = ?").param(personId).update();
        jdbc.sql("DELETE FROM message_trial WHERE person_id = ?")
                .param(personId)
                .update();
        forgetDigests(personId);
        // The salt goes with name and words, so that nobody can find out by trying what they were.
        jdbc.sql("""
                        DELETE FROM joint_log_erasable
                        WHERE person_id = ? OR lower(words) = ANY (?) OR lower(person_name) = ANY (?)
                        """).params(personId, lower, lower).update();
        forgetAnswers(lower);
    }

    /** What was answered to a call within the last day may have named her; asked again, it is done again. */
    private void forgetAnswers(String[] addresses) {
        jdbc.sql("DELETE FROM web.idempotency WHERE EXISTS ("
                        + "SELECT FROM unnest(?::text[]) AS address WHERE position(address IN lower(outcome)) > 0)")
                .param(addresses)
                .update();
    }

    private void blank(String table, String name, String owner, UUID personId) {
        jdbc.sql("UPDATE " + table + " SET " + name + " = ? WHERE " + owner + " = ?")
                .params(NOBODY, personId)
                .update();
    }
}
