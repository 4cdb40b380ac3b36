package org.convene.event.message;

/**
 * A message in one language.
 *
 * @param language BCP 47
 * @param subject one line
 * @param text plain paragraphs
 */
public record MessageText(String language, String subject, String text) {

    public static final int LONGEST_SUBJECT = 120;

    public static final int LONGEST_TEXT = 10_000;
}
