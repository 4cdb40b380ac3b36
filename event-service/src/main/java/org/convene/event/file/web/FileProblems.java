package org.convene.event.file.web;

import java.util.List;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.file.FileOutcome;
import org.convene.event.file.Unfit;
import org.convene.event.file.WorkshopFile;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;

/** What a caller is told when a file is not kept, or can't be removed. */
final class FileProblems {

    private FileProblems() {}

    /** The file that is there now; anything else is thrown. */
    static WorkshopFile kept(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Kept(var file)) {
            return file;
        }
        throw of(outcome);
    }

    /** The file that is gone; anything else is thrown. */
    static WorkshopFile removed(FileOutcome outcome) {
        if (outcome instanceof FileOutcome.Removed(var file)) {
            return file;
        }
        throw of(outcome);
    }

    static Invalid.Field field(Unfit why) {
        return new Invalid.Field(Uploads.FIELD, why.key(), List.of());
    }

    private static RuntimeException of(FileOutcome outcome) {
        return switch (outcome) {
            case FileOutcome.Kept _, FileOutcome.Removed _ ->
                new IllegalStateException(outcome + " (expected: one that says no)");
            case FileOutcome.NoSuchFile() -> new NotFound();
            case FileOutcome.NoSuchSession() -> Invalid.field("sessionId", "file.session.unknown");
            case FileOutcome.TooMany(int most) -> new Conflict("too-many-files", most);
            case FileOutcome.NoRoom() -> new Conflict("no-room-for-files", WorkshopFile.MOST_BYTES / 1_048_576);
            case FileOutcome.Over() -> AgreementProblems.of(Refusal.OVER);
            case FileOutcome.NotAHost() -> AgreementProblems.of(Refusal.NOT_A_HOST);
            case FileOutcome.NotSpeaking() -> new Conflict("not-speaking");
            case FileOutcome.Ended(var why, var inviter) -> EndedLinks.because(why, inviter);
        };
    }
}
