package org.convene.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page that is for everybody tells search engines, other sites and caches; a controller puts it into the model
 * under {@link #ATTRIBUTE}. A page without one is for who asked for it: nobody is to index or keep it.
 *
 * @param path where it is, with the parameters that make it another page, such as {@code /workshops?after=…}, but no language
 * @param kept whether a shared cache may keep it for who is not signed in
 * @param about the one thing it shows; {@code null} of a page that shows none
 */
public record PublicPage(
        String path, boolean kept, @Nullable About about) {

    public static final String ATTRIBUTE = "publicPage";

    /** A page that may be found, and is made anew for everybody. */
    public static PublicPage found(String path) {
        return new PublicPage(path, false, null);
    }

    /** A page that may be found, and kept for a moment by caches that many share. */
    public static PublicPage kept(String path) {
        return new PublicPage(path, true, null);
    }

    /** Returns where a page is to be read in a language, whatever else its reader reads. */
    public static String in(Locale language, String address) {
        return address + (address.indexOf('?') < 0 ? "?lang=" : "&lang=") + language.toLanguageTag();
    }

    /**
     * What the page shows.
     *
     * @param description plain text, as long as it is
     * @param picture what to show where the page is linked to; {@code null} if there is none
     * @param data of schema.org, for JSON-LD
     */
    public record About(
            String name, String description, @Nullable Picture picture, List<Feed> feeds, Map<String, Object> data) {

        private static final int ENOUGH = 200;

        /** Returns as much of the description as is read where a page is linked to, cut between words. */
        public String summary() {
            String line = description.strip().replaceAll("\\s+", " ");
            if (line.codePointCount(0, line.length()) <= ENOUGH) {
                return line;
            }
            String start = line.substring(0, line.offsetByCodePoints(0, ENOUGH));
            int space = start.lastIndexOf(' ');
            // Not every script puts spaces between words.
            return (space > ENOUGH / 2 ? start.substring(0, space) : start) + "…";
        }
    }

    /** A PNG of {@value #WIDTH} by {@value #HEIGHT} pixels, and what can be read on it. */
    public record Picture(String path, String words) {
        public static final int WIDTH = 1200;
        public static final int HEIGHT = 630;
    }

    /** An iCalendar feed to subscribe to. */
    public record Feed(String path, String name) {}
}
