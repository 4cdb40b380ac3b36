package org.convene.event.message.web;

import java.util.List;
import org.convene.event.message.MessageOutcome;
import org.convene.event.message.MessageRefusal;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What a caller is told when the rules of messages say no; the words are the pages'. */
public final class MessageProblems {

    private MessageProblems() {}

    public static Problem of(MessageOutcome.Refused refused) {
        return of(refused.why(), refused.signers());
    }

    public static Problem of(MessageRefusal why) {
        return of(why, List.of());
    }

    private static Problem of(MessageRefusal why, List<String> signers) {
        return switch (why) {
            case NOT_A_HOST, NOT_THE_AUTHOR -> new Refused(why.wireName());
            case NOT_A_SIGNER -> new Refused(why.wireName(), String.join(", ", signers));
            case NOBODY_TO_WRITE_TO, WRITING_ENDED, ENOUGH_MESSAGES, NO_ANSWER_WANTED -> new Conflict(why.wireName());
        };
    }
}
