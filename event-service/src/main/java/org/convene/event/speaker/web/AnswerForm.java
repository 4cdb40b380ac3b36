package org.convene.event.speaker.web;

import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** What a speaker says to the hosts with her answer. */
record AnswerForm(@Prose(max = 2000) @Nullable String words) {

    static final AnswerForm EMPTY = new AnswerForm("");

    @Nullable String said() {
        return Texts.orNull(words);
    }
}
