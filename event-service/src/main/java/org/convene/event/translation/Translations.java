package org.convene.event.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All languages of a workshop besides its own.
 *
 * @param all by their tags, each once
 */
public record Translations(List<Translation> all) {

    /** More would no longer fit into an event, and nobody can keep more of them true. */
    public static final int MOST = 30;

    public static final Translations NONE = new Translations(List.of());

    public Translations {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("translations: " + all.size() + " (expected: <= " + MOST + ")");
        }
    }

    public Optional<Translation> in(String language) {
        return all.stream().filter(each -> each.language().equals(language)).findFirst();
    }

    /** The translation, one without words where there is none yet. */
    public Translation at(String language) {
        return in(language).orElseGet(() -> Translation.none(language));
    }

    /** Those for readers; one in the original's own language has nothing to say beside it. */
    public List<Translation> beside(Original original) {
        return all.stream().filter(each -> !original.isIn(each.language())).toList();
    }

    public Translations with(Translation changed) {
        return new Translations(Stream.concat(others(changed.language()), Stream.of(changed))
                .sorted(Comparator.comparing(Translation::language))
                .toList());
    }

    public Translations without(String language) {
        return new Translations(others(language).toList());
    }

    private Stream<Translation> others(String language) {
        return all.stream().filter(each -> !each.language().equals(language));
    }
}
