package org.convene.registration.place.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.registration.place.Entries;
import org.convene.registration.place.Entries.Entrant;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.springframework.stereotype.Component;

/** All kinds of entries as one. */
@Component
class EntryBook {

    private final Map<EntryKind, Entries> kinds = new EnumMap<>(EntryKind.class);

    EntryBook(List<Entries> kinds) {
        kinds.forEach(entries -> this.kinds.put(entries.kind(), entries));
    }

    Map<Entry, Entrant> entrants(UUID workshopId, List<Registration> registrations, Instant now) {
        Map<Entry, Entrant> entrants = new HashMap<>();
        byKind(registrations.stream().map(Registration::entry).toList())
                .forEach((kind, ids) -> of(kind).entrants(workshopId, ids, now)
                        .forEach(entrant -> entrants.put(new Entry(kind, entrant.entryId()), entrant)));
        return entrants;
    }

    void spend(Collection<Entry> spent, Instant now) {
        byKind(spent).forEach((kind, ids) -> of(kind).spend(ids, now));
    }

    private Entries of(EntryKind kind) {
        Entries entries = kinds.get(kind);
        if (entries == null) {
            throw new IllegalStateException("entries: none of kind " + kind);
        }
        return entries;
    }

    private static Map<EntryKind, List<UUID>> byKind(Collection<Entry> entries) {
        return entries.stream()
                .distinct()
                .collect(Collectors.groupingBy(Entry::kind, Collectors.mapping(Entry::id, Collectors.toList())));
    }
}
