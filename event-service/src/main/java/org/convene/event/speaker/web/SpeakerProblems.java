package org.convene.event.speaker.web;

import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerOutcome;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;

/** What a caller is told when a speaker can't be asked, or answers too late. */
public final class SpeakerProblems {

    private SpeakerProblems() {}

    /** The invitation as it stands now; anything else is thrown. */
    public static SpeakerInvitation done(SpeakerOutcome outcome) {
        if (outcome instanceof SpeakerOutcome.Done(var invitation)) {
            return invitation;
        }
        throw of(outcome);
    }

    private static RuntimeException of(SpeakerOutcome outcome) {
        return switch (outcome) {
            case SpeakerOutcome.Done(var _) -> new IllegalStateException(outcome + " (expected: what was not done)");
            case SpeakerOutcome.Lately(var _) -> new Conflict("asked-lately");
            case SpeakerOutcome.NoSuchSpeaker() -> Invalid.field("name", "speaker.unknown");
            case SpeakerOutcome.Answered() -> new Conflict("speaker-answered");
            case SpeakerOutcome.Ended(var why, var inviter) -> EndedLinks.because(why, inviter);
            case SpeakerOutcome.Over() -> AgreementProblems.of(Refusal.OVER);
            case SpeakerOutcome.NotApproved() -> AgreementProblems.of(Refusal.FOUNDATION_NOT_APPROVED);
            case SpeakerOutcome.NotAHost() -> AgreementProblems.of(Refusal.NOT_A_HOST);
        };
    }
}
