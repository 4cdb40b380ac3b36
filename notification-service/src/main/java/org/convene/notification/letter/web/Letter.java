package org.convene.notification.letter.web;

import java.util.List;
import org.convene.web.reader.TimeBlock;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in its recipient's words and times; the HTML and the text are both written from it.
 *
 * @param sender the name the mail comes from: a host, or Convene
 * @param replyTo the host's address for answers
 * @param quote words of a person, shown as hers
 * @param time when it takes place; null if it is about no workshop, or one that is called off
 * @param before the time that no longer holds
 * @param unsubscribe where to say that one wants no more of these; null for mails that answer their reader
 */
public record Letter(
        String sender,
        @Nullable String replyTo,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String quote,
        @Nullable String title,
        @Nullable TimeBlock time,
        @Nullable TimeBlock before,
        List<Change> changes,
        @Nullable String code,
        List<Action> actions,
        String why,
        @Nullable String unsubscribe) {

    /** A button of the letter; the first is the main one. */
    public record Action(String label, String address) {}

    /** One term that a revision changes, as its reader says it. */
    public record Change(String term, String before, String after) {}
}
