package org.convene.messaging.simulation;

/** How the real pieces are put together: rightly, or with one of them broken, which the simulation has to notice. */
enum Wiring {
    RIGHT("nothing"),

    /** What was applied is not remembered. */
    MOVES_NO_GUARD(
            "is in effect after|stands at",
            "WHERE consumer = ? AND guard.topic = moved.topic",
            "WHERE false AND consumer = ?"),

    /** Two readers of one key do not wait for each other. */
    LOCKS_NO_GUARD("is in effect after", "key = asked.key FOR UPDATE", "key = asked.key"),

    /** The guard is committed by itself, beside the effect. */
    GUARDS_IN_ANOTHER_TRANSACTION("is in effect after|stands at"),

    /** The event is committed by itself, beside the change. */
    TELLS_IN_ANOTHER_TRANSACTION("is given to event|was never committed so"),

    /** An event is told for the relay whether or not the broker has it. */
    MARKS_BEFORE_IT_SENDS("stands at"),

    /** The relay remembers the last id that it has seen. */
    RELAYS_WITH_A_CURSOR("waiting event|stands at"),

    /** What came for a parked key is not found again. */
    FORGETS_THE_QUEUE("stands at", "closed_at IS NULL\nORDER BY restated", "false\nORDER BY restated");

    private final String symptom;
    private final String right;
    private final String wrong;

    Wiring(String symptom) {
        this(symptom, "", "");
    }

    Wiring(String symptom, String right, String wrong) {
        this.symptom = symptom;
        this.right = right;
        this.wrong = wrong;
    }

    /** What a history complains of when things are put together so, as a regular expression. */
    String symptom() {
        return symptom;
    }

    /** The statement as the database gets to see it. */
    String sql(String statement) {
        return right.isEmpty() ? statement : statement.replace(right, wrong);
    }
}
