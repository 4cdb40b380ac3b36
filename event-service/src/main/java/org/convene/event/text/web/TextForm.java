package org.convene.event.text.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translated;
import org.convene.event.translation.Translation;
import org.convene.event.translation.Wording;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language as a form or a JSON body carries them; what is left blank is not translated.
 *
 * @param titleHolds whether a title that was written for other words and is left as it was fits those of now
 * @param purposeHolds the same of the purpose
 */
public record TextForm(
        @Line(max = 200) @Nullable String title,
        @Prose(max = 5000) @Nullable String purpose,

        @Size(max = 100, message = "{agenda.sessions.many}") @Nullable List<@Valid SessionText> sessions,

        @Nullable Boolean titleHolds,
        @Nullable Boolean purposeHolds) {

    /** What has been written so far, with a line for each session of the original. */
    public static TextForm of(Translation translation, Original original) {
        return new TextForm(
                text(translation.title()),
                text(translation.purpose()),
                original.sessions().stream()
                        .map(session -> new SessionText(
                                session, translation.sessionFor(session).orElse(null)))
                        .toList(),
                null,
                null);
    }

    public Wording toWording() {
        Map<String, String> titles = new HashMap<>();
        for (SessionText line : lines()) {
            String text = Texts.orNull(line.title());
            if (text != null) {
                titles.put(Texts.tidy(line.of()), text);
            }
        }
        return new Wording(
                Texts.orNull(title),
                Texts.orNull(purpose),
                titles,
                Boolean.TRUE.equals(titleHolds),
                Boolean.TRUE.equals(purposeHolds));
    }

    /** Another one's sessions with the titles of this one, where it has any for them. */
    public List<SessionText> over(TextForm there) {
        Map<String, String> mine = toWording().sessions();
        return there.lines().stream()
                .map(line -> new SessionText(line.of(), mine.getOrDefault(Texts.tidy(line.of()), line.title())))
                .toList();
    }

    /** The sessions in one line, to be held against what somebody else wrote. */
    public String sessionsInWords() {
        return lines().stream()
                .map(line -> Texts.tidy(line.of()) + ": " + Texts.tidy(line.title()))
                .reduce((all, line) -> all + "; " + line)
                .orElse("");
    }

    /** A line for each session. */
    public List<SessionText> lines() {
        return sessions == null ? List.of() : sessions;
    }

    private static @Nullable String text(@Nullable Translated part) {
        return part == null ? null : part.text();
    }

    /**
     * A session's title in this language.
     *
     * @param of its title in the agenda, which is how the two are kept together
     */
    public record SessionText(
            @NotBlank(message = "{texts.session.missing}") @Line(max = 200) @Nullable String of,

            @Line(max = 200) @Nullable String title) {}
}
