package org.convene.event.text.web;

import java.util.List;
import org.convene.event.text.web.TextForm.SessionText;
import org.convene.event.translation.Lack;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translation;
import org.convene.event.workshop.Workshop;
import org.convene.web.version.Etags;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language as its hosts see them: all that was written, and what it lacks.
 *
 * @param sessions those that are translated
 * @param lacks what readers see in the original's language; empty if nothing
 */
public record TextJson(
        String language,
        @Nullable String title,
        @Nullable String purpose,
        List<SessionText> sessions,
        List<Lack> lacks) {

    static TextJson of(Translation translation, Original original) {
        TextForm form = TextForm.of(translation, original);
        return new TextJson(
                translation.language(),
                form.title(),
                form.purpose(),
                translation.sessions().stream()
                        .map(each -> new SessionText(each.of(), each.text()))
                        .toList(),
                translation.lacks(original));
    }

    /**
     * Returns what a form carries to say what its writer had read: the original and this language. Who writes another
     * language meanwhile does not stand in her way.
     */
    public static String seen(Workshop workshop, String language) {
        return Etags.digest(List.of(
                workshop.original(),
                workshop.translations().in(language).stream().toList()));
    }
}
