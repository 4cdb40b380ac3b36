package org.convene.registration.request.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.messaging.event.EventIds;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.request.LinkRequests;
import org.convene.registration.request.MailPace;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLinkRequests implements LinkRequests {

    private final JdbcClient jdbc;
    private final Participations participations;
    private final Workshops workshops;
    private final RequestsTold told;
    private final Clock clock;

    JdbcLinkRequests(
            JdbcClient jdbc, Participations participations, Workshops workshops, RequestsTold told, Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.workshops = workshops;
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(PersonAddress address, String language, String timeZone) {
        Instant now = clock.instant();
        AddressLock.take(jdbc, "links " + address.key());
        List<Instant> today = jdbc.sql("""
                SELECT requested_at FROM links_request WHERE address_key = :key AND requested_at > :since
                """)
                .param("key", address.key())
                .param("since", Timestamp.from(MailPace.since(now)))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .list();
        List<Participation> current = current(participations.activeOf(address.key()), now);
        if (current.isEmpty() || !MailPace.allowsAnother(today, now)) {
            return;
        }
        UUID id = EventIds.next(now);
        jdbc.sql("INSERT INTO links_request (id, address_key, requested_at) VALUES (:id, :key, :now)")
                .param("id", id)
                .param("key", address.key())
                .param("now", Timestamp.from(now))
                .update();
        told.links(id, address, language, timeZone, current);
    }

    private List<Participation> current(List<Participation> all, Instant now) {
        Set<UUID> over = workshops
                .findAll(all.stream().map(Participation::workshopId).toList())
                .stream()
                .filter(workshop -> workshop.isOverAt(now))
                .map(Workshop::id)
                .collect(Collectors.toSet());
        return all.stream().filter(p -> !over.contains(p.workshopId())).toList();
    }
}
