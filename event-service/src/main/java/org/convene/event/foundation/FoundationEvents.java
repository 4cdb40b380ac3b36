package org.convene.event.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.DomainEvents;
import org.jspecify.annotations.Nullable;

/** Tells what happened to foundations; each event holds the foundation's whole state. */
public final class FoundationEvents {

    public static final String TOPIC = "event-service.foundations.v1";

    private final DomainEvents events;

    public FoundationEvents(DomainEvents events) {
        this.events = events;
    }

    void registered(Foundation foundation) {
        events.tell(TOPIC, foundation.id(), "FoundationRegistered", stateOf(foundation));
    }

    public void changed(Foundation foundation) {
        events.tell(TOPIC, foundation.id(), "FoundationChanged", stateOf(foundation));
    }

    void approved(Foundation foundation, UUID operator) {
        events.tell(TOPIC, foundation.id(), "FoundationApproved", new Approved(told(foundation), operator));
    }

    void refused(Foundation foundation, UUID operator) {
        String reason = Objects.requireNonNull(foundation.approval().reason());
        events.tell(TOPIC, foundation.id(), "FoundationRefused", new Refused(told(foundation), operator, reason));
    }

    /**
     * Somebody signs for the foundation from now on.
     *
     * @param deputy {@code null} if she does so in her own right
     */
    public void signerNamed(Foundation foundation, UUID personId, Actor by, @Nullable Deputy deputy) {
        events.tell(
                TOPIC,
                foundation.id(),
                "SignerNamed",
                new SignerNamed(
                        told(foundation),
                        personId,
                        ToldPerson.of(by),
                        deputy == null ? null : deputy.from(),
                        deputy == null ? null : deputy.to()));
    }

    void memberInvited(Foundation foundation, MembershipInvitation invitation) {
        events.tell(TOPIC, foundation.id(), "MemberInvited", new MemberInvited(told(foundation), told(invitation)));
    }

    void memberInvitationWithdrawn(Foundation foundation, MembershipInvitation invitation) {
        events.tell(
                TOPIC,
                foundation.id(),
                "MemberInvitationWithdrawn",
                new InvitationWithdrawn(told(foundation), invitation.id()));
    }

    void memberJoined(Foundation foundation, UUID personId) {
        events.tell(TOPIC, foundation.id(), "MemberJoined", new MemberMoved(told(foundation), personId));
    }

    void memberRemoved(Foundation foundation, UUID personId) {
        events.tell(TOPIC, foundation.id(), "MemberRemoved", new MemberMoved(told(foundation), personId));
    }

    /** Without a successor, either somebody else is an admin already, or nobody is left. */
    void memberErased(Foundation foundation, UUID personId, @Nullable UUID successor) {
        events.tell(TOPIC, foundation.id(), "MemberRemoved", new MemberErased(told(foundation), personId, successor));
    }

    /** The value of an event that says no more than how the foundation is now. */
    public static Object stateOf(Foundation foundation) {
        return new FoundationState(told(foundation));
    }

    private static ToldFoundation told(Foundation foundation) {
        FoundationProfile profile = foundation.profile();
        return new ToldFoundation(
                foundation.id(),
                profile.name(),
                profile.names(),
                profile.shortName(),
                profile.country(),
                profile.timeZone(),
                profile.colour(),
                profile.replyTo(),
                foundation.members().stream().map(ToldMember::of).toList(),
                foundation.approval().state(),
                foundation.approval().reason());
    }

    private static ToldInvitation told(MembershipInvitation invitation) {
        return new ToldInvitation(
                invitation.id(),
                invitation.address(),
                invitation.role(),
                invitation.language(),
                new ToldPerson(invitation.invitedBy(), invitation.inviterName()),
                invitation.generation(),
                invitation.expiresAt());
    }

    /** Who acted, as events name her. */
    public record ToldPerson(UUID personId, String name) {
        public static ToldPerson of(Actor actor) {
            return new ToldPerson(actor.personId(), actor.name());
        }
    }

    record FoundationState(ToldFoundation foundation) {}

    /** Who decided is told by her id alone: operators answer as the installation, not in their own names. */
    record Approved(ToldFoundation foundation, UUID decidedBy) {}

    record Refused(ToldFoundation foundation, UUID decidedBy, String reason) {}

    record MemberInvited(ToldFoundation foundation, ToldInvitation invitation) {}

    record InvitationWithdrawn(ToldFoundation foundation, UUID membershipId) {}

    record MemberErased(
            ToldFoundation foundation,
            UUID personId,
            @Nullable UUID successor) {}

    record MemberMoved(ToldFoundation foundation, UUID personId) {}

    record ToldFoundation(
            UUID foundationId,
            String name,
            List<FoundationName> names,
            String shortName,
            String country,
            ZoneId timeZone,
            String colour,
            @Nullable String replyTo,
            List<ToldMember> members,
            Approval.State approval,
            @Nullable String approvalReason) {}

    record ToldMember(UUID personId, String name, String address, Role role) {
        static ToldMember of(Member member) {
            return new ToldMember(member.personId(), member.name(), member.address(), member.role());
        }
    }

    record SignerNamed(
            ToldFoundation foundation,
            UUID personId,
            ToldPerson by,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record ToldInvitation(
            UUID membershipId,
            String address,
            Role role,
            String language,
            ToldPerson invitedBy,
            int linkGeneration,
            Instant expiresAt) {}
}
