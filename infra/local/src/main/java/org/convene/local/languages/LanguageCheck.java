package org.convene.local.languages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.convene.local.languages.MessageShape.Plural;

/** Holds the words of a language against the English ones. */
final class LanguageCheck {

    // Counts go further, but no language that we know of has a form that first appears beyond.
    private static final int MOST_COUNTED = 1_000;
    private static final int WORDS_OF_A_LABEL = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final LanguageFolder english;
    private final LanguageFolder language;
    private final Map<String, Set<Integer>> numbersOfForm = new TreeMap<>();

    LanguageCheck(LanguageFolder english, LanguageFolder language) {
        this.english = english;
        this.language = language;
        PluralRules rules = PluralRules.forLocale(ULocale.forLocale(language.locale()));
        for (int number = 0; number <= MOST_COUNTED; number++) {
            numbersOfForm
                    .computeIfAbsent(rules.select(number), _ -> new TreeSet<>())
                    .add(number);
        }
        rules.getKeywords().forEach(form -> numbersOfForm.computeIfAbsent(form, _ -> Set.of()));
    }

    /** Returns what is wrong, one line each, with the language and the key first; empty if all is well. */
    List<String> violations() {
        List<String> found = new ArrayList<>();
        language.twice().forEach(key -> found.add(line(key, "stands in two files (expected: in one)")));
        new TreeMap<>(english.words()).forEach((key, original) -> {
            String words = language.words().get(key);
            if (words == null) {
                found.add(line(key, "missing (in English: " + original + ")"));
            } else {
                compare(words, original, problem -> found.add(line(key, problem)));
            }
        });
        new TreeSet<>(language.words().keySet())
                .stream()
                        .filter(key -> !english.words().containsKey(key))
                        .forEach(key -> found.add(line(key, "unused (expected: a key that English has, too)")));
        return found;
    }

    private void compare(String words, String original, Consumer<String> problem) {
        if (words.indexOf('\'') >= 0) {
            problem.accept("holds a straight apostrophe, which quotes in a message (expected: ’)");
        }
        if (!language.equals(english)
                && words.equals(original)
                && WORD.matcher(words).results().count() > WORDS_OF_A_LABEL) {
            problem.accept("is not translated (" + words + ")");
        }
        try {
            MessageShape own = MessageShape.of(words);
            MessageShape model = MessageShape.of(original);
            if (!own.arguments().equals(model.arguments())) {
                problem.accept("wrong placeholders " + new TreeSet<>(own.arguments()) + " (expected: "
                        + new TreeSet<>(model.arguments()) + ")");
            }
            own.plurals().forEach(plural -> check(plural, problem));
            model.plurals().stream()
                    .map(Plural::argument)
                    .filter(argument -> own.plurals().stream()
                            .noneMatch(plural -> plural.argument().equals(argument)))
                    .filter(_ -> numbersOfForm.values().stream()
                                    .filter(numbers -> !numbers.isEmpty())
                                    .count()
                            > 1)
                    .forEach(argument -> problem.accept("bends to {" + argument + "} in English only (expected: {"
                            + argument + ", plural, …} here, too)"));
        } catch (IllegalArgumentException e) {
            problem.accept("cannot be read: " + e.getMessage());
        }
    }

    private void check(Plural plural, Consumer<String> problem) {
        numbersOfForm.forEach((form, numbers) -> {
            boolean told = numbers.stream().allMatch(number -> plural.forms().contains("=" + number));
            if (!plural.forms().contains(form) && !told) {
                problem.accept("plural form " + form + " of {" + plural.argument() + "} missing (for such as "
                        + numbers.stream().limit(3).toList() + ")");
            }
            long silent = numbers.stream()
                    .filter(number -> !plural.forms().contains("=" + number))
                    .count();
            if (plural.silent().contains(form) && silent > 1 && !form.equals("other")) {
                problem.accept("plural form " + form + " of {" + plural.argument()
                        + "} hides the number (expected: a # in it, since it also stands for such as "
                        + numbers.stream().limit(3).toList() + ")");
            }
        });
        plural.forms().stream()
                .filter(form -> !form.startsWith("=") && !numbersOfForm.containsKey(form))
                .forEach(form -> problem.accept("plural form " + form + " of {" + plural.argument()
                        + "} is none of this language (expected: of " + numbersOfForm.keySet() + ")"));
    }

    private String line(String key, String problem) {
        return language.tag() + ": " + key + ": " + problem;
    }
}
