package org.convene.notification.letter.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.convene.web.reader.TimeBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in its recipient's words and times; the HTML and the text are both written from it.
 *
 * @param sender the name the mail comes from: a host, or Convene
 * @param colour of the sender's thin mark, such as {@code #2a5fb5}; null for Convene's own
 * @param replyTo the host's address for answers
 * @param message what a host writes to its reader, if that is what the letter is for
 * @param quote words of a person, shown as hers
 * @param titleLanguage a BCP 47 tag, if the title's last line is in another language than the letter
 * @param time when it takes place; null if it is about no workshop, or one that is called off
 * @param before the time that no longer holds
 * @param hosts the names of all who carry it, in alphabetical order; empty if it is about no workshop
 * @param places her registrations, if the letter lists them
 * @param sections what happened in each of her workshops, if the letter is about several
 * @param choice where to choose how much of this one gets; null where there is nothing to choose
 * @param unsubscribe where to say that one wants no more of these; null for mails that answer their reader
 */
public record Letter(
        String sender,
        @Nullable String colour,
        @Nullable String replyTo,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable Message message,
        @Nullable String quote,
        @Nullable String title,
        @Nullable String titleLanguage,
        @Nullable TimeBlock time,
        @Nullable TimeBlock before,
        List<String> hosts,
        List<Place> places,
        List<Section> sections,
        List<Change> changes,
        @Nullable String code,
        List<Action> actions,
        String why,
        @Nullable Action choice,
        @Nullable String unsubscribe) {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n)+");

    /**
     * A host's own words.
     *
     * @param language a BCP 47 tag, if they are in another language than the letter
     * @param text plain paragraphs with blank lines between them
     */
    public record Message(@Nullable String language, String text) {

        /** Each with its lines, and each line in pieces. */
        public List<List<List<TextPiece>>> paragraphs() {
            return Arrays.stream(BLANK_LINES.split(text.strip()))
                    .map(paragraph -> paragraph.lines().map(TextPiece::of).toList())
                    .toList();
        }
    }

    /**
     * One registration in a letter that lists them.
     *
     * @param heading what this and the following have in common; null within such a group
     * @param titleLanguage a BCP 47 tag, if the title is in another language than the letter
     * @param time when it takes place, with the zone; empty if we don't know it yet
     */
    public record Place(
            @Nullable String heading,
            String title,
            @Nullable String titleLanguage,
            String time,
            String state,
            String label,
            String address) {}

    /**
     * One workshop in a letter about several.
     *
     * @param titleLanguage a BCP 47 tag, if the title is in another language than the letter
     * @param time when it takes place, with the zone; empty if we don't know it
     * @param links to its pages that the lines are about
     */
    public record Section(
            String title, @Nullable String titleLanguage, String time, List<Line> lines, List<Action> links) {}

    /**
     * One thing that happened.
     *
     * @param pressing whether it wants its reader to do something
     * @param quote words of a person, shown as hers
     */
    public record Line(
            String text, boolean pressing, @Nullable String quote) {}

    /** A button of the letter; the first is the main one. */
    public record Action(String label, String address) {}

    /** One term that a revision changes, as its reader says it. */
    public record Change(String term, String before, String after) {}
}
