package org.convene.event.agreement.web;

import java.util.List;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What an API caller is told when the rules say no; the words are the pages'. */
public final class AgreementProblems {

    private AgreementProblems() {}

    public static Problem of(Decision.Refused refused) {
        return of(refused.why(), refused.signers());
    }

    /** One that is no question of who signs. */
    public static Problem of(Refusal refusal) {
        return of(refusal, List.of());
    }

    /**
     * Says it in the words of a refusal.
     *
     * @param signers whom to ask, where only they may do it
     */
    public static Problem of(Refusal refusal, List<String> signers) {
        return switch (refusal) {
            // Only what says which version it rests on is refused so; it answers with what is there now.
            case CHANGED_MEANWHILE ->
                throw new IllegalArgumentException("refusal: " + refusal + " (expected: one without a version)");
            case NOT_A_HOST, FOUNDATION_NOT_APPROVED -> new Refused(refusal.wireName());
            case NOT_A_SIGNER -> new Refused(refusal.wireName(), String.join(", ", signers));
            case NO_SUCH_REVISION -> new NotFound(refusal.wireName());
            case ALREADY_A_HOST,
                    NOT_A_DRAFT,
                    OVER,
                    NOTHING_CHANGED,
                    IN_THE_PAST,
                    INVITATIONS_OPEN,
                    UNKNOWN_HOSTS,
                    SUPERSEDED,
                    IN_EFFECT,
                    SIGNED_ALREADY,
                    NOT_AGREED,
                    ALREADY_PUBLISHED,
                    BEING_CALLED_OFF,
                    NOT_ENDED,
                    NOT_ABOUT_TO_START,
                    NOT_LATER,
                    LAST_HOST,
                    NO_FRAME,
                    NO_EDITION_THEN,
                    ASKER_NOT_APPROVED -> new Conflict(refusal.wireName());
        };
    }
}
