package org.convene.event.file;

import org.convene.event.LinkEnding;

/** What came of uploading a file, or of removing it; every page must render each case. */
public sealed interface FileOutcome {

    /** It is there now, or was already. */
    record Kept(WorkshopFile file) implements FileOutcome {}

    record Removed(WorkshopFile file) implements FileOutcome {}

    record NoSuchFile() implements FileOutcome {}

    /** The agenda has no such session. */
    record NoSuchSession() implements FileOutcome {}

    /**
     * As many as there may be are there.
     *
     * @param most of the workshop, or of the speaker
     */
    record TooMany(int most) implements FileOutcome {}

    /** With it the files of the workshop would be larger together than they may be. */
    record NoRoom() implements FileOutcome {}

    /** The workshop is called off. */
    record Over() implements FileOutcome {}

    record NotAHost() implements FileOutcome {}

    /** Only who has said that she will speak hands in slides. */
    record NotSpeaking() implements FileOutcome {}

    /** The speaker's link no longer works; {@code inviter} is whom to ask for a new one. */
    record Ended(LinkEnding why, String inviter) implements FileOutcome {}
}
