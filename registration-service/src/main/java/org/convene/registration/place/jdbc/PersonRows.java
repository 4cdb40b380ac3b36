package org.convene.registration.place.jdbc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.registration.person.Details;
import org.convene.registration.place.Entries.Entrant;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.Registration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Remembers who proved her address, and what she told last, to fill in the next form for her. */
@Repository
class PersonRows {

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores each person once; her id by the key of her address. */
    Map<String, UUID> save(Map<Entry, Entrant> entrants, List<Registration> registrations, Instant now) {
        // In the order of the keys, so that two batches that concern the same people cannot wait for each other.
        Map<String, Row> rows = new TreeMap<>();
        for (Registration registration : registrations) {
            Entrant entrant = entrants.get(registration.entry());
            if (entrant != null) {
                rows.putIfAbsent(
                        entrant.addressKey(),
                        new Row(EventIds.next(now), entrant.address(), entrant.addressKey(), registration.details()));
            }
        }
        Map<String, UUID> ids = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO person (id, address, address_key, name, country, language, time_zone, institution, profession)
                    SELECT id, address, "addressKey", details ->> 'name', details ->> 'country', details ->> 'language',
                        details ->> 'timeZone', details ->> 'institution', details ->> 'profession'
                    FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, address text, "addressKey" text, details json)
                    ON CONFLICT (address_key) DO UPDATE SET (name, country, language, time_zone, institution, profession)
                        = (excluded.name, excluded.country, excluded.language, excluded.time_zone, excluded.institution,
                           excluded.profession)
                    RETURNING id, address_key
                    """)
                    .param("rows", JsonMapper.shared().writeValueAsString(rows.values()))
                    .query((row, index) -> ids.put(row.getString(2), row.getObject(1, UUID.class)))
                    .list();
        }
        return ids;
    }

    private record Row(UUID id, String address, String addressKey, Details details) {}
}
