package org.convene.event.terms;

import java.util.Arrays;
import java.util.List;

/**
 * One term that differs between two versions.
 *
 * @param before in machine form: ISO dates, plain numbers; empty if there was none
 */
public record TermChange(Term term, String before, String after) {

    /** In the order in which people read them; empty if the versions agree. */
    public static List<TermChange> between(Terms before, Terms after) {
        return Arrays.stream(Term.values())
                .map(term -> new TermChange(term, term.of(before), term.of(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }
}
