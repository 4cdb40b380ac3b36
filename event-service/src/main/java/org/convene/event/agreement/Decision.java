package org.convene.event.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.foundation.Member;
import org.convene.event.workshop.Workshop;

/** What came of an action. */
public sealed interface Decision {

    /**
     * It is done.
     *
     * @param facts what it brought about, in order; empty if nothing changed
     */
    record Done(Workshop workshop, List<Fact> facts) implements Decision {}

    /**
     * The rules say no, and nothing changed.
     *
     * @param awaiting the hosts whose signature is missing, where that is why
     * @param signers the names of those who may do it, where that is why
     */
    record Refused(Refusal why, Set<UUID> awaiting, List<String> signers) implements Decision {

        Refused(Refusal why, Set<UUID> awaiting) {
            this(why, awaiting, List.of());
        }

        static Refused because(Refusal why) {
            return new Refused(why, Set.of());
        }

        Refused askable(List<Member> who) {
            return new Refused(why, awaiting, who.stream().map(Member::name).toList());
        }
    }
}
