package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.worker.WorkerLoop;
import org.convene.notification.ServiceTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each foundation is told of what happened, and what it must not be told. */
class BordersIntegrationTests extends ServiceTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<EventType, List<String>> SOURCES = Map.ofEntries(
            Map.entry(EventType.WORKSHOP_PUBLISHED, List.of(WORKSHOPS, "WorkshopPublished")),
            Map.entry(EventType.WORKSHOP_REVISED, List.of(WORKSHOPS, "WorkshopRevised")),
            Map.entry(EventType.WORKSHOP_CHANGED, List.of(WORKSHOPS, "WorkshopChanged")),
            Map.entry(EventType.WORKSHOP_CALLED_OFF, List.of(WORKSHOPS, "WorkshopCancelled")),
            Map.entry(EventType.WORKSHOP_COMPLETED, List.of(WORKSHOPS, "WorkshopCompleted")),
            Map.entry(EventType.CO_ORGANIZER_ACCEPTED, List.of(WORKSHOPS, "CoOrganizerAccepted")),
            Map.entry(EventType.CO_ORGANIZER_DECLINED, List.of(WORKSHOPS, "CoOrganizerDeclined")),
            Map.entry(EventType.SIGN_OFF_REQUESTED, List.of(WORKSHOPS, "SignOffRequested")),
            Map.entry(EventType.SIGN_OFF_REFUSED, List.of(WORKSHOPS, "SignOffRefused")),
            Map.entry(EventType.WORKSHOP_SIGNED_OFF, List.of(WORKSHOPS, "WorkshopSignedOff")),
            Map.entry(EventType.INVITATION_ISSUED, List.of(INVITATIONS, "InvitationIssued")),
            Map.entry(EventType.INVITATION_ACCEPTED, List.of(INVITATIONS, "InvitationAccepted")),
            Map.entry(EventType.INVITATION_DECLINED, List.of(INVITATIONS, "InvitationDeclined")),
            Map.entry(EventType.INVITATION_WITHDRAWN, List.of(INVITATIONS, "InvitationWithdrawn")),
            Map.entry(EventType.REGISTRATION_CONFIRMED, List.of(REGISTRATIONS, "RegistrationConfirmed")),
            Map.entry(EventType.REGISTRATION_WAITLISTED, List.of(REGISTRATIONS, "RegistrationWaitlisted")),
            Map.entry(EventType.REGISTRATION_CHANGED, List.of(REGISTRATIONS, "RegistrationChanged")),
            Map.entry(EventType.REGISTRATION_CANCELLED, List.of(REGISTRATIONS, "RegistrationCancelled")),
            Map.entry(EventType.MEMBER_JOINED, List.of(FOUNDATIONS, "MemberJoined")),
            Map.entry(EventType.MEMBER_REMOVED, List.of(FOUNDATIONS, "MemberRemoved")));

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    @Qualifier("webhookLoop") private WorkerLoop loop;

    @BeforeEach
    void subscribe() {
        loop.stop();
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        endpoints.add(Subscribers.to(LEMAN, "https://leman.example/", NOW));
        endpoints.add(Subscribers.to(ADDIS, "https://addis.example/", NOW));
    }

    @AfterEach
    void goOn() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        jdbc.sql("DELETE FROM member").update();
        loop.start();
    }

    /** What is sent is also written to target/webhooks, to be taken over as the new example after a deliberate change. */
    @Test
    void sendWhatIsPromisedForEveryType() throws IOException {
        assertThat(SOURCES).containsOnlyKeys(EventType.choices());
        Path folder = Files.createDirectories(Path.of("target", "webhooks"));
        for (var source : SOURCES.entrySet()) {
            String topic = source.getValue().getFirst();
            String type = source.getValue().getLast();
            hear(topic, EventIds.next(NOW), type, 7, Contracts.example(topic, type));
            String name = source.getKey().text();
            String sent = payloads(LEMAN, source.getKey()).getFirst();

            assertThat(Contracts.webhookViolations(name, sent)).as(name).isEmpty();
            Files.writeString(folder.resolve(name + ".example.json"), example(sent));
        }
        for (EventType type : EventType.choices()) {
            // Tests hear of people who read English.
            assertThat(Contracts.webhookExample(type.text()).replace("\"language\" : \"ru\"", "\"language\" : \"en\""))
                    .as(type.text())
                    .isEqualTo(Files.readString(folder.resolve(type.text() + ".example.json")));
        }
        Endpoint own = endpoints.of(LEMAN).getFirst();
        webhooks.test(own);
        String test = payloads(LEMAN, EventType.TEST).getFirst();
        assertThat(Contracts.webhookViolations("webhook.test", test)).isEmpty();
    }

    // The key and the time of the event differ from run to run.
    private static String example(String sent) {
        ObjectNode payload = (ObjectNode) JSON.readTree(sent);
        ((ObjectNode) payload.get("order")).put("aggregate", "0196f1c0-0000-7000-8000-0000000000a1");
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(payload) + "\n";
    }

    @Test
    void tellEveryHostOfTheWorkshopButNobodysName() {
        for (String type : List.of(
                "CoOrganizerInvited",
                "CoOrganizerAccepted",
                "CoOrganizerDeclined",
                "SignOffRequested",
                "WorkshopSignedOff",
                "SignOffRefused",
                "WorkshopPublished",
                "WorkshopRevised",
                "WorkshopChanged",
                "WorkshopCancelled",
                "WorkshopCompleted")) {
            hearOfWorkshop(type, 1);
        }

        // A declined request leaves one host, and a request is between the one who asks and the one who is asked.
        assertThat(payloads(LEMAN)).hasSize(10);
        assertThat(payloads(ADDIS)).hasSize(9);
        assertThat(payloads(LEMAN) + "" + payloads(ADDIS))
                .contains("Addis Health Fund")
                .doesNotContain("@", "Claire", "Hana", "prayer", "Not this spring", "meet.example.org");
    }

    @Test
    void tellOfAPersonOnlyTheHostThatSheBelongsTo() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);

        assertThat(types(LEMAN)).contains("invitation.issued", "registration.confirmed");
        assertThat(payloads(LEMAN) + "").contains(address, "Ирина Каримова");
        assertThat(types(ADDIS)).containsExactly("workshop.published");
    }

    @Test
    void tellEveryHostOfWhoCameByHerself() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1, "\"" + LEMAN + "\"", "null");

        assertThat(types(LEMAN)).contains("registration.confirmed");
        assertThat(types(ADDIS)).contains("registration.confirmed");
    }

    @Test
    void waitForTheWorkshopWhoseHostsAreToBeTold() {
        hearOfRegistration("RegistrationConfirmed", 1, "\"" + LEMAN + "\"", "null");
        assertThat(types(LEMAN)).isEmpty();

        hearOfWorkshop("WorkshopPublished", 1);

        assertThat(types(LEMAN)).contains("registration.confirmed", "workshop.published");
        assertThat(types(ADDIS)).contains("registration.confirmed", "workshop.published");
        hearOfWorkshop("WorkshopRevised", 2);
        assertThat(types(ADDIS)).containsOnlyOnce("registration.confirmed");
    }

    @Test
    void tellNothingOfWhatIsOnlyRestated() {
        hearOfWorkshop("WorkshopRestated", 1);
        hearOfInvitation("InvitationRestated", 1);
        hearOfRegistration("RegistrationRestated", 1);
        hear(FOUNDATIONS, LEMAN, "FoundationRestated", 1, Contracts.example(FOUNDATIONS, "FoundationRestated"));

        assertThat(payloads(LEMAN)).isEmpty();
        assertThat(payloads(ADDIS)).isEmpty();
    }

    @Test
    void tellOfColleaguesOnlyTheirOwnFoundation() {
        hear(FOUNDATIONS, LEMAN, "MemberJoined", 1, Contracts.example(FOUNDATIONS, "MemberJoined"));
        hear(FOUNDATIONS, LEMAN, "MemberRemoved", 2, Contracts.example(FOUNDATIONS, "MemberRemoved"));

        assertThat(types(LEMAN)).containsExactlyInAnyOrder("member.joined", "member.removed");
        assertThat(payloads(LEMAN) + "").contains("jonas@leman.example.org").doesNotContain("claire@");
        assertThat(payloads(ADDIS)).isEmpty();
    }

    @Test
    void markWhatMerelyFollowsFromAChangeOfTheWorkshop() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationCancelled", 1, "\"cause\": null", "\"cause\": \"" + UUID.randomUUID() + "\"");

        JsonNode data = JSON.readTree(
                        payloads(LEMAN, EventType.REGISTRATION_CANCELLED).getFirst())
                .get("data");
        assertThat(data.get("consequence").booleanValue()).isTrue();
    }

    @Test
    void forgetWhoIsErasedAndTellNothingOfHerThatComesLate() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        UUID person = EventIds.next(NOW);
        hear("gateway.accounts.v1", person, "AccountChanged", 1, """
                {"account": {"personId": "%s", "address": "%s", "name": "Irina Petrova", "language": "en",
                 "timeZone": "Asia/Tashkent", "furtherAddresses": []}}""".formatted(person, address));
        assertThat(payloads(LEMAN) + "").contains(address);

        hear("gateway.accounts.v1", person, "ErasureRequested", 2, "{\"personId\": \"" + person + "\"}");
        hearOfRegistration("RegistrationCancelled", 1);
        hearOfInvitation("InvitationDeclined", 1);

        assertThat(payloads(LEMAN) + "").doesNotContain(address, "Каримова");
        assertThat(types(LEMAN))
                .contains("registration.confirmed")
                .doesNotContain("registration.cancelled", "invitation.declined");
    }

    private List<String> types(UUID foundation) {
        return payloads(foundation).stream()
                .map(payload -> JSON.readTree(payload).get("type").stringValue())
                .collect(Collectors.toList());
    }

    private List<String> payloads(UUID foundation) {
        return jdbc.sql("""
                SELECT payload FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
                WHERE e.foundation_id = ? ORDER BY d.id""")
                .param(foundation)
                .query((row, _) -> row.getString("payload"))
                .list();
    }

    private List<String> payloads(UUID foundation, EventType type) {
        return payloads(foundation).stream()
                .filter(payload -> payload.contains("\"type\":\"" + type.text() + "\""))
                .toList();
    }
}
