package org.convene.registration.invitation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops/{id}/invitations")
class InviteeApi {

    private static final int MOST = 1_000;

    private final OrganizerDesk desks;
    private final Invitations invitations;
    private final Inviting inviting;
    private final Idempotency idempotency;

    InviteeApi(OrganizerDesk desks, Invitations invitations, Inviting inviting, Idempotency idempotency) {
        this.desks = desks;
        this.invitations = invitations;
        this.inviting = inviting;
        this.idempotency = idempotency;
    }

    @PostMapping
    Invited invite(
            @PathVariable UUID id,
            @CurrentPerson Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Invitees asked) {
        Desk desk = desks.open(id, person);
        return idempotency.once(
                key, person.id().toString(), "POST /workshops/" + id + "/invitations", asked, Invited.class, () -> {
                    InviteeList list = InviteeList.of(asked.rows(), PersonAddresses::parse);
                    return Invited.of(inviting.invite(desk, Objects.requireNonNull(asked.foundationId()), list));
                });
    }

    /** The caller's own invitees by address, and everybody's totals. */
    @GetMapping
    Overview invitations(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "200") int limit,
            @CurrentPerson Person person) {
        Desk desk = desks.open(id, person);
        List<OwnInvitee> own = desk.own().stream()
                .flatMap(
                        host -> invitations.ofHost(id, host.foundationId(), after, Math.clamp(limit, 1, MOST)).stream())
                .map(OwnInvitee::of)
                .toList();
        return new Overview(own, HostTotals.of(desk.workshop(), invitations.totals(id)));
    }

    /** Whom to invite, in whose name. */
    record Invitees(
            @NotNull UUID foundationId,

            @NotNull @Size(max = InviteeList.MAX_LINES) List<InviteeInput> invitees) {

        List<InviteeList.Row> rows() {
            return Objects.requireNonNullElse(invitees, List.<InviteeInput>of()).stream()
                    .map(p -> new InviteeList.Row(
                            Objects.requireNonNullElse(p.address(), ""), p.name(), p.language(), p.timeZone()))
                    .toList();
        }
    }

    /** A person as the caller knows her. */
    record InviteeInput(
            @Nullable String address,
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone) {}

    /** What came of it. */
    record Invited(int invited, int alreadyInvited, List<Refused> refused) {

        static Invited of(Inviting.Report report) {
            return new Invited(
                    report.invited(),
                    report.alreadyInvited(),
                    report.refused().stream()
                            .map(line -> new Refused(
                                    line.line(), line.text(), line.reason().name()))
                            .toList());
        }

        /** Whom we could not invite, and why. */
        record Refused(int line, String address, String reason) {}
    }

    /** The caller's people in full, the others in numbers. */
    record Overview(List<OwnInvitee> own, List<HostTotals> totals) {}

    /** One of the caller's own invitees. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnInvitee(
            UUID id,
            UUID foundationId,
            String address,
            @Nullable String name,
            String language,
            InvitationState state) {

        static OwnInvitee of(Invitation i) {
            return new OwnInvitee(i.id(), i.hostId(), i.address(), i.name(), i.language(), i.state());
        }
    }
}
