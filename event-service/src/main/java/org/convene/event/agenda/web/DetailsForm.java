package org.convene.event.agenda.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.agenda.Session;
import org.convene.event.agenda.SessionKind;
import org.convene.event.agenda.Speaker;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** Details as a JSON body carries them, and as the API shows them. */
public record DetailsForm(
        @MeetingAddress @Nullable String meetingAddress,

        @Size(max = 100, message = "{agenda.sessions.many}") @Nullable List<@Valid SessionForm> sessions) {

    public static DetailsForm of(Details details, boolean withMeeting) {
        return new DetailsForm(
                withMeeting ? details.meetingAddress() : null,
                details.sessions().stream().map(SessionForm::of).toList());
    }

    public Details toDetails() {
        return new Details(
                Texts.orNull(meetingAddress),
                sessions == null
                        ? List.of()
                        : sessions.stream().map(SessionForm::toSession).toList());
    }

    /**
     * A part of the agenda.
     *
     * @param id the one that it was told with; who leaves it out means the session of the same title
     */
    public record SessionForm(
            @Nullable UUID id,

            @NotBlank(message = "{agenda.title.missing}") @Line(max = 200) @Nullable String title,

            @NotNull(message = "{agenda.kind.missing}") SessionKind kind,

            @NotNull(message = "{agenda.minutes.range}") @Min(value = 1, message = "{agenda.minutes.range}") @Max(value = 1440, message = "{agenda.minutes.range}") Integer minutes,

            @Size(max = 50, message = "{agenda.speakers.many}") @Nullable List<@Valid SpeakerForm> speakers,

            @Size(max = Session.MOST_LANGUAGES, message = "{agenda.languages.many}") @Nullable List<@NotNull(message = "{input.language}") @Language String> spoken,

            @Size(max = Session.MOST_LANGUAGES, message = "{agenda.languages.many}") @Nullable List<@NotNull(message = "{input.language}") @Language String> interpreted) {

        static SessionForm of(Session session) {
            return new SessionForm(
                    session.id(),
                    session.title(),
                    session.kind(),
                    session.minutes(),
                    session.speakers().stream().map(SpeakerForm::of).toList(),
                    session.spoken(),
                    session.interpreted());
        }

        Session toSession() {
            return new Session(
                    id,
                    Texts.tidy(title),
                    kind,
                    minutes,
                    speakers == null
                            ? List.of()
                            : speakers.stream().map(SpeakerForm::toSpeaker).toList(),
                    tags(spoken),
                    tags(interpreted));
        }

        // One tag, however it is written: zh-cn is zh-CN.
        private static List<String> tags(@Nullable List<String> written) {
            return written == null
                    ? List.of()
                    : written.stream()
                            .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                            .distinct()
                            .toList();
        }
    }

    /** Who gives it. */
    public record SpeakerForm(
            @NotBlank(message = "{agenda.speaker.missing}") @Line(max = 120) @Nullable String name,

            @Line(max = 200) @Nullable String affiliation,
            @Nullable UUID foundationId) {

        static SpeakerForm of(Speaker speaker) {
            return new SpeakerForm(speaker.name(), speaker.affiliation(), speaker.foundationId());
        }

        Speaker toSpeaker() {
            return new Speaker(Texts.tidy(name), Texts.orNull(affiliation), foundationId);
        }
    }
}
