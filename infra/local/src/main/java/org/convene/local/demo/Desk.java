package org.convene.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.client.Connection;
import org.convene.client.Refusal;
import org.convene.client.api.AccountApi;
import org.convene.client.api.AgreementApi;
import org.convene.client.api.FoundationsApi;
import org.convene.client.api.InvitationsApi;
import org.convene.client.api.SignInApi;
import org.convene.client.api.WorkshopsApi;
import org.convene.client.model.AccountChange;
import org.convene.client.model.CoOrganizerAcceptance;
import org.convene.client.model.CoOrganizerContact;
import org.convene.client.model.DetailsInput;
import org.convene.client.model.ForFoundation;
import org.convene.client.model.Invitee;
import org.convene.client.model.InviteeList;
import org.convene.client.model.ProposedKind;
import org.convene.client.model.RevisionSubmission;
import org.convene.client.model.SignInConfirmation;
import org.convene.client.model.SignInRequest;
import org.convene.client.model.SignOffRefusal;
import org.convene.client.model.TermsInput;
import org.convene.client.model.Workshop;
import org.convene.client.model.WorkshopDraft;
import org.convene.client.model.WorkshopHost;
import org.convene.client.model.WorkshopTextInput;
import org.jspecify.annotations.Nullable;

/** What one partner does at her desk: signs in, registers the foundation, drafts, agrees, invites. */
public final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Partner partner;
    private final Letters letters;
    private final FoundationsApi foundations;
    private final WorkshopsApi workshops;
    private final AgreementApi agreement;
    private final InvitationsApi invitations;
    private @Nullable UUID foundationId;

    private Desk(Partner partner, Connection connection, Letters letters) {
        this.partner = partner;
        this.letters = letters;
        this.foundations = new FoundationsApi(connection);
        this.workshops = new WorkshopsApi(connection);
        this.agreement = new AgreementApi(connection);
        this.invitations = new InvitationsApi(connection);
    }

    /** Signs in by the code of the mail and gives the new account its name. */
    public static Desk of(Partner partner, Connection anonymous, Letters letters) {
        SignInApi signIn = new SignInApi(anonymous);
        UUID id = signIn.requestSignIn(SignInRequest.builder()
                        .address(partner.address())
                        .language("en")
                        .timeZone(partner.timeZone())
                        .build())
                .id();
        String token = signIn.confirmSignIn(
                        id,
                        SignInConfirmation.builder()
                                .code(letters.code(partner.address()))
                                .build())
                .accessToken();
        Connection connection = anonymous.as(token);
        new AccountApi(connection)
                .changeAccount(
                        AccountChange.builder().name(partner.personName()).build(), null);
        return new Desk(partner, connection, letters);
    }

    public void registerFoundation() {
        foundationId =
                foundations.registerFoundation(partner.foundation(), null).id();
    }

    /** All that concerns workshops, done as her. */
    WorkshopsApi workshops() {
        return workshops;
    }

    public UUID draft(TermsInput terms, DetailsInput details) {
        return workshops
                .draftWorkshop(new WorkshopDraft(foundation(), terms, details), null)
                .id();
    }

    public void write(UUID workshop, String language, WorkshopTextInput text) {
        workshops.writeText(workshop, language, text, null);
    }

    public void ask(Desk other, UUID workshop, String message) {
        CoOrganizerContact contact = CoOrganizerContact.builder()
                .address(other.partner.address())
                .contactName(other.partner.personName())
                .message(message)
                .language("en")
                .build();
        agreement.askCoOrganizer(workshop, contact, null);
    }

    /** Accepts by the mailed link: registers the foundation in the same step, or names the one she has already. */
    public void accept() {
        String token = letters.token(partner.address(), "/organize/co-organizing");
        Workshop joined = agreement.acceptCoOrganizing(
                token,
                foundationId == null
                        ? new CoOrganizerAcceptance(null, partner.foundation())
                        : new CoOrganizerAcceptance(foundationId, null),
                null);
        if (foundationId == null) {
            foundationId = joined.hosts().stream()
                    .filter(host -> host.name().equals(partner.name()))
                    .map(WorkshopHost::foundationId)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(partner.name() + " is no host of " + joined.id()));
        }
    }

    public int submit(UUID workshop, TermsInput terms) {
        RevisionSubmission submission = RevisionSubmission.builder()
                .foundationId(foundation())
                .kind(ProposedKind.TERMS)
                .terms(terms)
                .build();
        return agreement.submitRevision(workshop, submission, null).number();
    }

    public void signOff(UUID workshop, int revision) {
        agreement.signOff(workshop, revision, new ForFoundation(foundation()), null);
    }

    public void refuse(UUID workshop, int revision, String reason) {
        agreement.refuseSignOff(workshop, revision, new SignOffRefusal(foundation(), reason), null);
    }

    public void publish(UUID workshop) {
        agreement.publishWorkshop(workshop, new ForFoundation(foundation()), null);
    }

    /** Hands in a host's list; the registration service may hear of the workshop a moment later than we. */
    void invite(UUID workshop, List<Guest> guests) {
        inviteAll(workshop, guests.stream().map(Guest::invitee).toList());
    }

    /** The same with people of any kind. */
    public void inviteAll(UUID workshop, List<Invitee> invitees) {
        InviteeList list = new InviteeList(foundation(), invitees);
        onceKnown(() -> invitations.inviteParticipants(workshop, list, null));
    }

    /** Her foundation, once it is registered. */
    public UUID foundation() {
        return Objects.requireNonNull(foundationId, "foundationId: null (expected: registered before)");
    }

    /** Repeats a call while another service has not heard of the thing yet. */
    static <T> T onceKnown(Supplier<T> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (Refusal refusal) {
                boolean mayComeYet = refusal.status() == 404 || refusal.status() == 503;
                if (!mayComeYet || System.nanoTime() > end) {
                    throw refusal;
                }
                Letters.pause();
            }
        }
    }
}
