package org.convene.registration.workshop.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.registration.ServiceTests;
import org.convene.registration.foundation.Members;
import org.convene.registration.place.Places;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Helpers;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopWords;
import org.convene.web.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ContractsIntegrationTests extends ServiceTests {

    private static final UUID WORKSHOP = UUID.fromString("0196f1c0-0000-7000-8000-0000000000a1");
    private static final UUID FOUNDATION = UUID.fromString("0196f1c0-0000-7000-8000-0000000000f1");
    private static final UUID CLAIRE = UUID.fromString("0196f1c0-0000-7000-8000-000000000011");

    @Autowired
    private Workshops workshops;

    @Autowired
    private Helpers helpers;

    @Autowired
    private Members members;

    @Autowired
    private Places places;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WorkshopDrafted",
                "CoOrganizerInvited",
                "CoOrganizerAccepted",
                "CoOrganizerDeclined",
                "PostWritten",
                "HoursAsked",
                "SpeakerInvited",
                "SpeakerAccepted",
                "SpeakerDeclined",
                "SpeakerSessionMoved",
                "SpeakerReleased",
                "SignOffRequested",
                "SignOffReminded",
                "SilenceAgreed",
                "HostWithdrew",
                "FrameSubmitted",
                "FrameAgreed",
                "MessageProposed",
                "MessageReminded",
                "MessageRefused",
                "MessageReleased",
                "MessageWithdrawn",
                "MessageTried",
                "FrameRefused",
                "FrameEnded",
                "HelperNamed",
                "HelpersChanged",
                "WorkshopSignedOff",
                "SignOffRefused",
                "WorkshopPublished",
                "WorkshopRevised",
                "WorkshopChanged",
                "WorkshopCancelled",
                "WorkshopCompleted",
                "WorkshopRestated"
            })
    void readsEveryEventOfAWorkshop(String type) {
        String example = Contracts.example("event-service.workshops.v1", type);

        hear("event-service.workshops.v1", WORKSHOP, type, 12, example);

        Workshop workshop = workshops.find(WORKSHOP).orElseThrow();
        assertThat(workshop.position()).isEqualTo(new Position(1, 12));
        assertThat(workshop.hosts()).isNotEmpty().extracting(Host::name).doesNotContainNull();
        assertThat(example)
                .contains("\"" + workshop.state() + "\"")
                .contains(workshop.startsAt().toString());
        assertThat(places.find(WORKSHOP).orElseThrow().agreed()).isEqualTo(workshop.roomPlaces());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FoundationRegistered",
                "FoundationChanged",
                "MemberInvited",
                "MemberInvitationWithdrawn",
                "MemberJoined",
                "MemberRemoved",
                "FoundationApproved",
                "FoundationRefused",
                "FoundationRestated"
            })
    void readsEveryEventOfAFoundation(String type) {
        hear(
                "event-service.foundations.v1",
                FOUNDATION,
                type,
                3,
                Contracts.example("event-service.foundations.v1", type));

        assertThat(members.foundationsOf(CLAIRE)).contains(FOUNDATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HelperNamed", "HelpersChanged"})
    void learnsWhoHelpsAndForgetsWhoDoesNotAnyMore(String type) {
        UUID vera = UUID.fromString("0196f1c0-0000-7000-8000-000000000071");
        String example = Contracts.example("event-service.workshops.v1", type);
        hear("event-service.workshops.v1", WORKSHOP, type, 12, example);
        assertThat(helpers.of(WORKSHOP, vera)).containsExactly(new Helper(vera, FOUNDATION, Set.of("EDIT", "MAIL")));

        hear(
                "event-service.workshops.v1",
                WORKSHOP,
                "WorkshopChanged",
                13,
                Contracts.example("event-service.workshops.v1", "WorkshopChanged"));
        assertThat(helpers.of(WORKSHOP, vera)).as("an event that does not say").hasSize(1);

        hear(
                "event-service.workshops.v1",
                WORKSHOP,
                "HelpersChanged",
                14,
                Contracts.example("event-service.workshops.v1", "HelpersChanged")
                        .replaceAll("(?s)\"helpers\": \\[.*?]\\s*}\\s*]", "\"helpers\": []"));
        assertThat(helpers.of(WORKSHOP, vera)).isEmpty();
    }

    @Test
    void knowsThatAPublishedWorkshopIsPublic() {
        hear(
                "event-service.workshops.v1",
                WORKSHOP,
                "WorkshopPublished",
                13,
                Contracts.example("event-service.workshops.v1", "WorkshopPublished"));

        assertThat(workshops.find(WORKSHOP)).map(Workshop::state).contains(WorkshopState.PUBLISHED);
        assertThat(workshops.find(WORKSHOP)).map(Workshop::isPublic).contains(true);
    }

    @Test
    void callsHostsInTheReadersLanguageAndDoesWithoutFurtherNames() {
        hear(
                "event-service.workshops.v1",
                WORKSHOP,
                "WorkshopPublished",
                14,
                Contracts.example("event-service.workshops.v1", "WorkshopPublished"));
        Workshop workshop = workshops.find(WORKSHOP).orElseThrow();
        Reader taipei = new Reader(Locale.ENGLISH, ZoneOffset.UTC, true, List.of(Locale.TAIWAN, Locale.ENGLISH));

        assertThat(WorkshopWords.in(workshop, taipei).hosts())
                .extracting(Host::name)
                .containsExactlyInAnyOrder("Addis Health Fund", "萊芒基金會");
        assertThat(WorkshopWords.in(workshop, Reader.of(Locale.FRENCH, ZoneOffset.UTC))
                        .hosts())
                .extracting(Host::name)
                .containsExactly("Addis Health Fund", "Fondation Léman");

        String older = Contracts.example("event-service.workshops.v1", "WorkshopCompleted");
        assertThat(older).doesNotContain("\"names\"");
        hear("event-service.workshops.v1", WORKSHOP, "WorkshopCompleted", 15, older);
        assertThat(workshops.find(WORKSHOP).orElseThrow().hosts())
                .allSatisfy(host -> assertThat(host.names()).isEmpty());
    }
}
