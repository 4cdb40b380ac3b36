package org.convene.event.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workshop's words in one further language, as far as they have been written.
 *
 * @param language BCP 47, offered by Convene or not
 */
public record Translation(
        String language,
        @Nullable Translated title,
        @Nullable Translated purpose,
        List<Translated> sessions) {

    public Translation {
        sessions = List.copyOf(sessions);
    }

    public static Translation none(String language) {
        return new Translation(language, null, null, List.of());
    }

    /** The title, while it was written for the present one. */
    public Optional<String> titleFor(Original original) {
        return holding(title, original.title());
    }

    public Optional<String> purposeFor(Original original) {
        return holding(purpose, original.purpose());
    }

    public Optional<String> sessionFor(String session) {
        return sessions.stream()
                .filter(each -> each.of().equals(session))
                .map(Translated::text)
                .findFirst();
    }

    /** What is missing, in the order in which it is read; empty if the translation is whole. */
    public List<Lack> lacks(Original original) {
        List<Lack> lacks = new ArrayList<>();
        lack(Lack.Part.TITLE, original.title(), title).ifPresent(lacks::add);
        lack(Lack.Part.PURPOSE, original.purpose(), purpose).ifPresent(lacks::add);
        original.sessions().stream()
                .filter(session -> sessionFor(session).isEmpty())
                .map(session -> new Lack(Lack.Part.SESSION, session, false, 0))
                .forEach(lacks::add);
        return lacks;
    }

    /**
     * The same as somebody wants it now. What is left as it was still belongs to the words that it was written for, unless
     * she says that it holds: nobody confirms by saving what she did not look at.
     */
    public Translation saying(Wording wording, Original original) {
        return new Translation(
                language,
                written(title, wording.title(), original.title(), wording.titleHolds(), original),
                written(purpose, wording.purpose(), original.purpose(), wording.purposeHolds(), original),
                original.sessions().stream()
                        .flatMap(session -> Stream.ofNullable(written(
                                sessions.stream()
                                        .filter(each -> each.of().equals(session))
                                        .findFirst()
                                        .orElse(null),
                                wording.sessions().get(session),
                                session,
                                true,
                                original)))
                        .toList());
    }

    /** All of it written so that no two are written alike, for the digest in the joint log. */
    public String statement() {
        return Stream.concat(Stream.of(title, purpose), sessions.stream())
                .map(part -> part == null
                        ? "-"
                        : part.of().length() + ":" + part.of() + part.text().length() + ":" + part.text())
                .collect(Collectors.joining("\n", language + "\n", ""));
    }

    private static @Nullable Translated written(
            @Nullable Translated before, @Nullable String text, String of, boolean holds, Original original) {
        if (text == null) {
            return null;
        }
        return before != null && before.text().equals(text) && (before.of().equals(of) || !holds)
                ? before
                : new Translated(original.revision(), of, text);
    }

    private static Optional<String> holding(@Nullable Translated part, String of) {
        return Optional.ofNullable(part).filter(it -> it.of().equals(of)).map(Translated::text);
    }

    private static Optional<Lack> lack(Lack.Part part, String of, @Nullable Translated translated) {
        if (translated == null) {
            return Optional.of(new Lack(part, of, false, 0));
        }
        return translated.of().equals(of)
                ? Optional.empty()
                : Optional.of(new Lack(part, of, true, translated.revision()));
    }
}
