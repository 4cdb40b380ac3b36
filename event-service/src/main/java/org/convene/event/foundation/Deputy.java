package org.convene.event.foundation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member who signs in the place of another, who signs in her own right.
 *
 * @param signerId in whose place
 * @param personId who signs
 * @param from the first day, in the foundation's zone
 * @param to the last day
 */
public record Deputy(UUID id, UUID signerId, UUID personId, LocalDate from, LocalDate to) {

    public Deputy {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to: " + to + " (expected: " + from + " or later)");
        }
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean hasEnded(LocalDate today) {
        return today.isAfter(to);
    }

    boolean says(UUID signer, UUID person, LocalDate first, LocalDate last) {
        return signerId.equals(signer) && personId.equals(person) && from.equals(first) && to.equals(last);
    }

    boolean concerns(UUID person) {
        return signerId.equals(person) || personId.equals(person);
    }

    Deputy with(UUID ended, UUID into) {
        return new Deputy(
                id, signerId.equals(ended) ? into : signerId, personId.equals(ended) ? into : personId, from, to);
    }
}
