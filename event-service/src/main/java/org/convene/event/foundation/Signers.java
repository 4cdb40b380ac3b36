package org.convene.event.foundation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who signs for foundations at this moment, to be asked. */
public final class Signers {

    private final Foundations foundations;
    private final Clock clock;

    public Signers(Foundations foundations, Clock clock) {
        this.foundations = foundations;
        this.clock = clock;
    }

    /** Those who sign for any of these, each once. */
    public List<UUID> of(Collection<UUID> foundationIds) {
        return members(foundationIds).stream().map(Member::personId).distinct().toList();
    }

    /** What those are called who sign for this one. */
    public List<String> names(UUID foundationId) {
        return members(List.of(foundationId)).stream().map(Member::name).toList();
    }

    private List<Member> members(Collection<UUID> foundationIds) {
        Instant now = clock.instant();
        return foundations.find(foundationIds).stream()
                .flatMap(foundation -> foundation.signersAt(now).stream())
                .toList();
    }
}
