package org.convene.event.translation;

import java.util.List;
import org.convene.event.agenda.Details;
import org.convene.event.agenda.Session;
import org.convene.event.terms.Terms;

/**
 * What there is to translate, in the language of the terms, which stands in wherever another one lacks something.
 *
 * @param revision that the title and the purpose are of; 0 while they are a draft
 * @param sessions their titles, each once, in the order of the agenda
 */
public record Original(int revision, String language, String title, String purpose, List<String> sessions) {

    public Original {
        sessions = List.copyOf(sessions);
    }

    public static Original of(int revision, Terms terms, Details details) {
        return new Original(
                revision,
                terms.language(),
                terms.title(),
                terms.purpose(),
                details.sessions().stream().map(Session::title).distinct().toList());
    }

    /** Whether this is the original's own language, however the tag is written. */
    public boolean isIn(String tag) {
        return language.equalsIgnoreCase(tag);
    }

    /** How many parts a translation of all of it has. */
    public int parts() {
        return 2 + sessions.size();
    }
}
