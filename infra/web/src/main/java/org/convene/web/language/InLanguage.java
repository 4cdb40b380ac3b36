package org.convene.web.language;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that people wrote, and the language that it is in; a page says both, so that it is read aloud, broken into lines
 * and set as its language wants it, whatever the language of the page around it.
 *
 * @param language a BCP 47 tag, offered by Convene or not; empty if nobody knows
 */
public record InLanguage(String text, String language) {

    /**
     * Returns what a reader is shown: of the first of her languages that there is, the text of exactly its tag, else of a
     * shorter one (RFC 4647, 3.4), else one of the same language in the same script; else the declared fallback. There is
     * always something to read, and nothing says that anything is missing.
     *
     * @param reads best first, as {@link org.convene.web.reader.Reader#reads()} has them
     * @param others in whatever order; those without anything to read have been left out
     */
    public static InLanguage of(List<Locale> reads, InLanguage fallback, Collection<InLanguage> others) {
        List<InLanguage> all =
                Stream.concat(Stream.of(fallback), others.stream()).toList();
        return reads.stream()
                .flatMap(read -> nearest(read, all).stream())
                .findFirst()
                .orElse(fallback);
    }

    /**
     * As {@link #of(List, InLanguage, Collection)}, of things that say their language themselves.
     *
     * @param words of one of the others; null if it has none, and it is left out
     */
    public static <T> InLanguage of(
            List<Locale> reads,
            InLanguage fallback,
            Collection<T> others,
            Function<T, String> language,
            Function<T, @Nullable String> words) {
        List<InLanguage> written = others.stream()
                .flatMap(other ->
                        Stream.ofNullable(words.apply(other)).map(text -> new InLanguage(text, language.apply(other))))
                .toList();
        return of(reads, fallback, written);
    }

    /**
     * Returns the name by which a reader knows somebody. Unlike a text, a name that is hers but for the script or region
     * still tells her more than one in another language.
     *
     * @param reads best first, as {@link org.convene.web.reader.Reader#readsNamesIn()} has them
     * @param own the name in a language that nobody has declared, for whoever finds none in hers
     * @param others in further languages
     */
    public static <T> String name(
            List<Locale> reads,
            String own,
            Collection<T> others,
            Function<T, String> language,
            Function<T, String> words) {
        List<InLanguage> names = others.stream()
                .map(other -> new InLanguage(words.apply(other), language.apply(other)))
                .toList();
        return reads.stream()
                .flatMap(read -> nearest(read, names).or(() -> first(names, each -> each.isIn(read))).stream())
                .map(InLanguage::text)
                .findFirst()
                .orElse(own);
    }

    private static Optional<InLanguage> nearest(Locale read, List<InLanguage> all) {
        for (String tag = read.stripExtensions().toLanguageTag(); !tag.isEmpty(); tag = shorter(tag)) {
            String wanted = tag;
            Optional<InLanguage> found = first(all, each -> each.language.equalsIgnoreCase(wanted));
            if (found.isPresent()) {
                return found;
            }
        }
        // Likely scripts are dear to ask for, and of one language alone can they be the same.
        List<InLanguage> same = all.stream().filter(each -> each.isIn(read)).toList();
        String script = same.isEmpty() ? "" : script(read);
        return script.isEmpty()
                ? Optional.empty()
                : first(
                        same,
                        each -> script(Locale.forLanguageTag(each.language)).equals(script));
    }

    /**
     * Returns such as {@code rtl}, as the attribute {@code dir} of HTML has it: how the language is written, unless not
     * one of the letters is, as in a title in Latin letters that was declared to be Arabic. An Arabic title that begins
     * with "COVID-19" runs from right to left, other than the first letter alone would have it.
     */
    public String direction() {
        String usual = Languages.direction(Locale.forLanguageTag(language));
        boolean right = text.codePoints().anyMatch(InLanguage::runsLeft);
        boolean left = text.codePoints()
                .anyMatch(point -> Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        if (right == left) {
            return usual;
        }
        return right ? "rtl" : "ltr";
    }

    /** Returns the text's paragraphs, which are its lines that are not blank. */
    public List<String> paragraphs() {
        return text.lines().filter(Predicate.not(String::isBlank)).toList();
    }

    /** Returns whether the text is in the language of a page; what is not says so itself. */
    public boolean isIn(Locale page) {
        return Locale.forLanguageTag(language).getLanguage().equals(page.getLanguage());
    }

    private static Optional<InLanguage> first(List<InLanguage> all, Predicate<InLanguage> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    // RFC 4647, 3.4: a single letter or digit that is left at the end goes too.
    private static String shorter(String tag) {
        int cut = tag.lastIndexOf('-');
        if (cut < 0) {
            return "";
        }
        String rest = tag.substring(0, cut);
        return rest.length() > 2 && rest.charAt(rest.length() - 2) == '-' ? rest.substring(0, rest.length() - 2) : rest;
    }

    // Such as zh-Hant for zh-TW: who reads one script of a language need not read the other.
    private static String script(Locale language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLocale(language));
        return language.getLanguage().isEmpty() ? "" : likely.getLanguage() + '-' + likely.getScript();
    }

    private static boolean runsLeft(int point) {
        byte directionality = Character.getDirectionality(point);
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
