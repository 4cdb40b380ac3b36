package org.convene.registration.place;

import java.util.UUID;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.person.Details;
import org.jspecify.annotations.Nullable;

/** What is asked of a workshop's places; the asks of one workshop are answered in the order in which they arrive. */
public sealed interface PlaceAsk {

    UUID workshopId();

    /** What is answered to an ask. */
    sealed interface Answer permits RegistrationOutcome, CancellationOutcome {}

    /**
     * Somebody wants to take part.
     *
     * @param entry what proves her address; it is spent with the place
     */
    record Registration(
            UUID workshopId,
            Entry entry,
            Details details,
            PlaceKind kind,
            @Nullable RetryKey retryKey) implements PlaceAsk {}

    /**
     * Somebody gives her registration back.
     *
     * @param cause the event whose mere consequence this is, of which nobody is mailed; {@code null} if she did it herself
     */
    record Cancellation(
            UUID workshopId, UUID participationId, @Nullable UUID cause) implements PlaceAsk {

        public Cancellation(UUID workshopId, UUID participationId) {
            this(workshopId, participationId, null);
        }
    }

    /** A link that proved an address: an invitation's, or that of a registration request. */
    record Entry(EntryKind kind, UUID id) {}

    /** By what a person may come. */
    enum EntryKind {
        INVITATION,
        REQUEST
    }

    /**
     * An {@code Idempotency-Key}: the same key gets the same answer.
     *
     * @param bodyHash with another body the key is refused
     */
    record RetryKey(String key, String bodyHash) {}
}
