package org.convene.registration.request.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.request.LinkRequests;
import org.convene.registration.request.MailPace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLinkRequests implements LinkRequests {

    /** What one mail may list; the newest registrations. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Participations participations;
    private final RequestsTold told;
    private final Clock clock;

    JdbcLinkRequests(JdbcClient jdbc, Participations participations, RequestsTold told, Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(PersonAddress address, String language, String timeZone) {
        Instant now = clock.instant();
        AddressLock.take(jdbc, "links " + address.key());
        List<Instant> today = jdbc.sql("""
                SELECT requested_at FROM links_request
                WHERE address_key = :key AND requested_at > :since AND mailed
                """)
                .param("key", address.key())
                .param("since", Timestamp.from(MailPace.since(now)))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
        List<Participation> all = participations.activeOf(address.key());
        boolean mailed = !all.isEmpty() && MailPace.allowsAnother(today, now);
        UUID id = EventIds.next(now);
        // Written for every address, so that the time that this takes tells little of who is known.
        jdbc.sql("INSERT INTO links_request (id, address_key, requested_at, mailed) VALUES (:id, :key, :now, :mailed)")
                .param("id", id)
                .param("key", address.key())
                .param("now", Timestamp.from(now))
                .param("mailed", mailed)
                .update();
        if (mailed) {
            told.links(id, address, language, timeZone, all.subList(Math.max(0, all.size() - MOST), all.size()));
        }
    }
}
