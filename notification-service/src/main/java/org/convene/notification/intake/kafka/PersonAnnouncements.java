package org.convene.notification.intake.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription.Heard;
import org.convene.notification.account.Erasures;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.intake.kafka.InvitationListener.InvitationTold;
import org.convene.notification.intake.kafka.RegistrationEvents.RegistrationTold;
import org.convene.notification.participation.Invitation;
import org.convene.notification.participation.Participation;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.Occurrence;
import org.convene.notification.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What foundations’ systems are told of people: each of its own invitees, registrants and members, and of who came by
 * herself every host; of another host’s people nothing, as on the pages.
 */
@Component
class PersonAnnouncements {

    private final Webhooks webhooks;

    PersonAnnouncements(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    void invitations(List<Heard<InvitationTold>> events) {
        webhooks.tell(events.stream()
                .flatMap(heard -> occurrence(heard.event(), heard.told()).stream())
                .toList());
    }

    private static Optional<Occurrence> occurrence(IncomingEvent event, InvitationTold told) {
        EventType type = switch (event.type()) {
            case "InvitationIssued" -> EventType.INVITATION_ISSUED;
            case "InvitationAccepted" -> EventType.INVITATION_ACCEPTED;
            case "InvitationDeclined" -> EventType.INVITATION_DECLINED;
            case "InvitationWithdrawn" -> EventType.INVITATION_WITHDRAWN;
            default -> null;
        };
        Invitation invitation = told.invitation();
        if (type == null || event.restated() || invitation.address().equals(Erasures.NOBODY)) {
            return Optional.empty();
        }
        Facts facts = new Facts()
                .with("workshopId", invitation.workshopId())
                .with("invitation", Map.of("id", invitation.invitationId().toString()))
                .with(
                        "person",
                        new Facts()
                                .with("name", invitation.name())
                                .with("address", invitation.address())
                                .with("language", invitation.language())
                                .with("timeZone", invitation.timeZone())
                                .map());
        return Optional.of(
                occurrence(event, type, List.of(invitation.hostFoundationId()), facts, invitation.address()));
    }

    /** Of who came by herself, all hosts of the workshop are told. */
    void registrations(List<Heard<RegistrationTold>> events) {
        List<Occurrence> ofHosts = new ArrayList<>();
        Map<UUID, List<Occurrence>> byWorkshop = new LinkedHashMap<>();
        for (Heard<RegistrationTold> heard : events) {
            UUID workshop = heard.told().participation().workshopId();
            occurrence(heard.event(), heard.told())
                    .ifPresent(occurrence -> (occurrence.foundations().isEmpty()
                                    ? byWorkshop.computeIfAbsent(workshop, _ -> new ArrayList<>())
                                    : ofHosts)
                            .add(occurrence));
        }
        webhooks.tell(ofHosts);
        byWorkshop.forEach(webhooks::tellHosts);
    }

    private static Optional<Occurrence> occurrence(IncomingEvent event, RegistrationTold told) {
        EventType type = switch (event.type()) {
            case "RegistrationConfirmed" -> EventType.REGISTRATION_CONFIRMED;
            case "RegistrationWaitlisted" -> EventType.REGISTRATION_WAITLISTED;
            case "RegistrationChanged" -> EventType.REGISTRATION_CHANGED;
            case "RegistrationCancelled" -> EventType.REGISTRATION_CANCELLED;
            default -> null;
        };
        Participation participation = told.participation();
        if (type == null || event.restated() || participation.address().equals(Erasures.NOBODY)) {
            return Optional.empty();
        }
        Facts facts = new Facts()
                .with("workshopId", participation.workshopId())
                .with("hostId", participation.hostFoundationId())
                .with(
                        "registration",
                        new Facts()
                                .with("id", participation.participationId())
                                .with("kind", participation.kind())
                                .with("state", participation.state())
                                .with("waitingPosition", participation.waitingPosition())
                                .map())
                .with("promoted", Boolean.TRUE.equals(told.promoted()))
                .with("consequence", told.cause() != null)
                .with(
                        "person",
                        new Facts()
                                .with("name", participation.name())
                                .with("address", participation.address())
                                .with("language", participation.language())
                                .with("timeZone", participation.timeZone())
                                .map());
        UUID host = participation.hostFoundationId();
        return Optional.of(
                occurrence(event, type, host == null ? List.of() : List.of(host), facts, participation.address()));
    }

    void joined(IncomingEvent event, Foundation foundation, UUID personId) {
        foundation.members().stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst()
                .ifPresent(member -> member(
                        event,
                        EventType.MEMBER_JOINED,
                        foundation,
                        new Facts()
                                .with("role", member.role())
                                .with("person", Facts.person(personId, member.name(), member.address())),
                        member.address()));
    }

    // She is gone from the foundation, and who she was it knows by her id.
    void removed(IncomingEvent event, Foundation foundation, UUID personId) {
        Facts facts = new Facts().with("person", Map.of("id", personId.toString()));
        member(event, EventType.MEMBER_REMOVED, foundation, facts, null);
    }

    private void member(
            IncomingEvent event, EventType type, Foundation foundation, Facts facts, @Nullable String address) {
        if (!event.restated()) {
            webhooks.tell(List.of(occurrence(event, type, List.of(foundation.foundationId()), facts, address)));
        }
    }

    private static Occurrence occurrence(
            IncomingEvent event, EventType type, List<UUID> foundations, Facts facts, @Nullable String address) {
        return new Occurrence(
                event.id(),
                type,
                event.occurredAt(),
                event.key(),
                event.epoch(),
                event.sequence(),
                foundations,
                facts.map(),
                address);
    }
}
