package org.convene.registration.invitation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.paging.Paged;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.TooMany;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops/{id}/invitations")
class InviteeApi {

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
        Desk desk = desks.open(id, person, Helper.MAIL);
        return idempotency.once(
                key, person.id().toString(), "POST /workshops/" + id + "/invitations", asked, Invited.class, () -> {
                    InviteeList list = InviteeList.of(asked.rows(), PersonAddresses::parse);
                    if (inviting.tooFewLeft(desk, Objects.requireNonNull(asked.foundationId()), list)
                            .isPresent()) {
                        throw new TooMany(Duration.ofHours(1));
                    }
                    return Invited.of(inviting.invite(desk, Objects.requireNonNull(asked.foundationId()), list));
                });
    }

    /** The caller's own invitees in the order in which they were invited, and everybody's totals. */
    @GetMapping
    Overview invitations(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @CurrentPerson Person person) {
        Desk desk = desks.find(id, person, OrganizerDesk.INVITEES).orElseThrow(NotFound::new);
        Cursor begin = Cursor.read(after, 1);
        List<UUID> hosts = desk.own().stream().map(Host::foundationId).toList();
        List<Invitation> found = invitations.ofHosts(id, hosts, begin == null ? null : begin.uuid(0), limit + 1);
        Page<OwnInvitee> page =
                Page.of(found, limit, last -> Cursor.of(last.id())).map(OwnInvitee::of);
        return new Overview(page.items(), page.next(), HostTotals.of(desk.workshop(), invitations.totals(id)));
    }

    @GetMapping("/{invitationId}")
    OwnInvitee invitation(@PathVariable UUID id, @PathVariable UUID invitationId, @CurrentPerson Person person) {
        return OwnInvitee.of(own(id, invitationId, person, OrganizerDesk.INVITEES));
    }

    /** Ends the link; nobody is told, since she has not answered. */
    @PostMapping("/{invitationId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @PathVariable UUID invitationId, @CurrentPerson Person person) {
        if (!invitations.withdraw(
                own(id, invitationId, person, Set.of(Helper.MAIL)).id())) {
            throw new Conflict("invitation-answered");
        }
    }

    private Invitation own(UUID id, UUID invitationId, Person person, Set<String> rights) {
        Desk desk = desks.find(id, person, rights).orElseThrow(NotFound::new);
        return invitations
                .find(invitationId)
                .filter(found -> found.workshopId().equals(id) && desk.isOwn(found.hostId()))
                .orElseThrow(NotFound::new);
    }

    /** Whom to invite, in whose name. */
    record Invitees(
            @NotNull UUID foundationId,

            @NotNull @Size(max = InviteeList.MAX_LINES) List<InviteeInput> invitees) {

        List<InviteeList.Row> rows() {
            return Objects.requireNonNullElse(invitees, List.<InviteeInput>of()).stream()
                    .map(p -> new InviteeList.Row(
                            Objects.requireNonNullElse(p.address(), ""),
                            p.name(),
                            p.language(),
                            p.timeZone(),
                            p.country(),
                            p.institution(),
                            p.profession()))
                    .toList();
        }
    }

    /** A person as the caller knows her. */
    record InviteeInput(
            @Nullable String address,
            @Nullable String name,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable String country,
            @Nullable String institution,
            @Nullable String profession) {}

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
    record Overview(List<OwnInvitee> items, @Nullable String next, List<HostTotals> totals) implements Paged {}

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
