package org.convene.event.speaker.web;

import org.convene.event.speaker.SpeakerInvitation.Profile;
import org.convene.web.input.Line;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** What a speaker says about herself, as a form or a JSON body carries it. */
record ProfileForm(
        @Line(max = 200) @Nullable String affiliation,
        @Prose(max = Profile.LONGEST_BIOGRAPHY) @Nullable String biography) {

    static ProfileForm of(Profile profile) {
        return new ProfileForm(profile.affiliation(), profile.biography());
    }

    Profile toProfile() {
        return new Profile(Texts.orNull(affiliation), Texts.orNull(biography));
    }
}
