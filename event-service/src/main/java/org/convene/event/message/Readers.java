package org.convene.event.message;

/**
 * Whom a message is for.
 *
 * @param ownOnly only those of them who registered with the host that writes: her people, and no other host's concern
 */
public record Readers(Group group, boolean ownOnly) {

    /** Which of those who have registered. */
    public enum Group {
        TAKING_PART,
        /** Who waits for a place, for an answer to the offer of one, or for approval. */
        WAITING,
        BOTH
    }
}
