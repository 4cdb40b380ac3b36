package org.convene.event.speaker.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.convene.event.speaker.AnswerAsSpeaker;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.speaker.web.SpeakerLinks.Opened;
import org.convene.web.link.PersonalLink;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the answers of who was asked to speak, by her link alone. */
@RestController
@RequestMapping("/api/v1/speaking/{token}")
class SpeakingApi {

    private final SpeakerLinks links;
    private final AnswerAsSpeaker answers;

    SpeakingApi(SpeakerLinks links, AnswerAsSpeaker answers) {
        this.links = links;
        this.answers = answers;
    }

    /** What is asked, as the page behind the link shows it; reading never answers. */
    @GetMapping
    SpeakingJson asked(@PathVariable String token) {
        return SpeakingJson.of(links.open(token));
    }

    @PostMapping("/acceptance")
    SpeakingJson accept(@PathVariable String token, @Valid @RequestBody(required = false) @Nullable AnswerForm body) {
        PersonalLink link = links.known(token);
        SpeakerInvitation _ =
                SpeakerProblems.done(answers.accept(link.id(), link.generation(), body == null ? null : body.said()));
        return SpeakingJson.of(links.open(token));
    }

    @PostMapping("/refusal")
    SpeakingJson decline(@PathVariable String token, @Valid @RequestBody(required = false) @Nullable AnswerForm body) {
        PersonalLink link = links.known(token);
        SpeakerInvitation _ =
                SpeakerProblems.done(answers.decline(link.id(), link.generation(), body == null ? null : body.said()));
        return SpeakingJson.of(links.open(token));
    }

    @PutMapping("/profile")
    SpeakingJson write(@PathVariable String token, @Valid @RequestBody ProfileForm body) {
        PersonalLink link = links.known(token);
        SpeakerInvitation _ = SpeakerProblems.done(answers.write(link.id(), link.generation(), body.toProfile()));
        return SpeakingJson.of(links.open(token));
    }

    /**
     * What a speaker is asked for, and what she answered.
     *
     * @param meetingAddress where it happens, once she has accepted
     */
    record SpeakingJson(
            UUID workshopId,
            String workshopTitle,
            UUID foundationId,
            String askedBy,
            @Nullable String message,
            String name,
            String sessionTitle,
            Instant startsAt,
            Instant endsAt,
            State state,
            @Nullable String words,
            @Nullable String affiliation,
            @Nullable String biography,
            @Nullable String meetingAddress) {

        static SpeakingJson of(Opened opened) {
            SpeakerInvitation invitation = opened.invitation();
            return new SpeakingJson(
                    opened.workshop().id(),
                    opened.workshop().terms().title(),
                    invitation.foundationId(),
                    invitation.inviterName(),
                    invitation.contact().message(),
                    invitation.name(),
                    opened.session().session().title(),
                    opened.session().startsAt(),
                    opened.session().endsAt(),
                    invitation.state(),
                    invitation.words(),
                    invitation.profile().affiliation(),
                    invitation.profile().biography(),
                    invitation.isAccepted() ? opened.workshop().details().meetingAddress() : null);
        }
    }
}
