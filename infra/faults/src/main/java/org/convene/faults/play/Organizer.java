package org.convene.faults.play;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.client.Connection;
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
import org.convene.client.model.FoundationInput;
import org.convene.client.model.Invitee;
import org.convene.client.model.InviteeList;
import org.convene.client.model.MemberInvitation;
import org.convene.client.model.ProposedKind;
import org.convene.client.model.Revision;
import org.convene.client.model.RevisionSubmission;
import org.convene.client.model.Role;
import org.convene.client.model.SignInConfirmation;
import org.convene.client.model.SignInRequest;
import org.convene.client.model.TermsInput;
import org.convene.client.model.WorkshopDraft;

/** A member of a foundation, signed in. */
public final class Organizer {

    private final String address;
    private final Person person;
    private final Post post;
    private final Connection connection;
    private final AgreementApi agreement;
    private UUID foundation = new UUID(0, 0);

    private Organizer(String address, Person person, Post post, Connection connection) {
        this.address = address;
        this.person = person;
        this.post = post;
        this.connection = connection;
        this.agreement = new AgreementApi(connection);
    }

    public String address() {
        return address;
    }

    /** Returns her way to the platform. */
    public Connection connection() {
        return connection;
    }

    public UUID foundation() {
        return foundation;
    }

    /** Signs in by a mailed code; who asked twice has two codes, of which one fits. */
    static Organizer signIn(String address, Person person, Post post, Connection anybody) {
        var api = new SignInApi(anybody);
        var asked = require(person.act(
                "ask to sign in",
                key -> api.requestSignIn(SignInRequest.builder()
                        .address(address)
                        .language("en")
                        .timeZone("Europe/Zurich")
                        .build()),
                answer -> new Deed.MailAsked(address)));
        var tried = new HashSet<String>();
        var token = person.await(
                "a code that signs in",
                () -> post.codes(address).stream()
                        .filter(tried::add)
                        .flatMap(code -> person
                                .act(
                                        "sign in",
                                        key -> api.confirmSignIn(
                                                asked.id(),
                                                SignInConfirmation.builder()
                                                        .code(code)
                                                        .build()),
                                        answer -> new Deed.SignedIn(address))
                                .stream())
                        .map(signedIn -> signedIn.accessToken())
                        .findFirst());
        var connection = anybody.as(token);
        require(person.act(
                "name herself",
                key -> new AccountApi(connection)
                        .changeAccount(
                                AccountChange.builder()
                                        .name("Member " + address)
                                        .build(),
                                null),
                answer -> new Deed.SignedIn(address)));
        return new Organizer(address, person, post, connection);
    }

    void registerFoundation(String name) {
        foundation = require(person.act(
                        "register a foundation",
                        key -> new FoundationsApi(connection).registerFoundation(foundation(name), key),
                        answer -> new Deed.FoundationRegistered(answer.id(), name)))
                .id();
    }

    void ask(Organizer colleague) {
        require(person.act(
                "ask a colleague",
                key -> new FoundationsApi(connection)
                        .inviteMember(
                                foundation,
                                MemberInvitation.builder()
                                        .address(colleague.address)
                                        .role(Role.ORGANIZER)
                                        .language("en")
                                        .build(),
                                key),
                answer -> new Deed.MailAsked(colleague.address)));
        var token = colleague.person.await("the link to join", () -> post.token(colleague.address, "/memberships"));
        require(colleague.person.act(
                "join a foundation",
                key -> new FoundationsApi(colleague.connection).acceptMembership(token),
                answer -> new Deed.MemberJoined(foundation, colleague.address)));
        colleague.foundation = foundation;
    }

    UUID draft(TermsInput terms) {
        return require(person.act(
                        "draft",
                        key -> new WorkshopsApi(connection)
                                .draftWorkshop(
                                        new WorkshopDraft(
                                                foundation,
                                                terms,
                                                DetailsInput.builder().build()),
                                        key),
                        answer -> new Deed.Drafted(answer.id())))
                .id();
    }

    void carryWith(UUID workshop, Organizer other, String foundationName) {
        require(person.act(
                "ask a co-organizer",
                key -> agreement.askCoOrganizer(
                        workshop,
                        CoOrganizerContact.builder()
                                .address(other.address)
                                .language("en")
                                .build(),
                        key),
                answer -> new Deed.Asked(workshop, other.address)));
        var token = other.person.await(
                "the link to co-organize", () -> post.token(other.address, "/organize/co-organizing"));
        var accepted = require(other.person.act(
                "co-organize",
                key -> other.agreement.acceptCoOrganizing(
                        token, new CoOrganizerAcceptance(null, foundation(foundationName)), key),
                answer -> new Deed.Carried(workshop, idOf(answer.hosts(), foundationName))));
        other.foundation = idOf(accepted.hosts(), foundationName);
    }

    private static UUID idOf(List<org.convene.client.model.WorkshopHost> hosts, String name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .map(host -> host.foundationId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is no host (expected: it accepted)"));
    }

    Optional<Integer> submit(UUID workshop, TermsInput terms) {
        return person.act(
                        "submit terms",
                        key -> agreement.submitRevision(
                                workshop,
                                RevisionSubmission.builder()
                                        .kind(ProposedKind.TERMS)
                                        .foundationId(foundation)
                                        .terms(terms)
                                        .build(),
                                key),
                        answer -> new Deed.Submitted(workshop, answer.number(), terms))
                .map(Revision::number);
    }

    Optional<Integer> callOff(UUID workshop, String reason) {
        return person.act(
                        "ask to call off",
                        key -> agreement.submitRevision(
                                workshop,
                                RevisionSubmission.builder()
                                        .kind(ProposedKind.CALLING_OFF)
                                        .foundationId(foundation)
                                        .reason(reason)
                                        .build(),
                                key),
                        answer -> new Deed.CallingOffAsked(workshop, answer.number()))
                .map(Revision::number);
    }

    boolean signOff(UUID workshop, int revision) {
        return person.act(
                        "sign off",
                        key -> agreement.signOff(workshop, revision, new ForFoundation(foundation), key),
                        answer -> new Deed.SignedOff(workshop, revision, foundation))
                .isPresent();
    }

    void publish(UUID workshop) {
        require(person.act(
                "publish",
                key -> agreement.publishWorkshop(workshop, new ForFoundation(foundation), key),
                answer -> new Deed.Published(workshop)));
    }

    /** The registration service may hear of the workshop a moment later than we. */
    void invite(UUID workshop, List<String> addresses) {
        var invitees = addresses.stream()
                .map(invited ->
                        Invitee.builder().address(invited).language("en").build())
                .toList();
        var done = person.actOnceKnown(
                "invite",
                key -> new InvitationsApi(connection)
                        .inviteParticipants(workshop, new InviteeList(foundation, invitees), key),
                answer -> new Deed.Invited(workshop, foundation, addresses));
        done.filter(answer -> !answer.refused().isEmpty()).ifPresent(answer -> {
            throw new IllegalStateException(
                    "refused invitees: " + answer.refused().size() + " (expected: none)");
        });
    }

    private static FoundationInput foundation(String name) {
        return FoundationInput.builder()
                .name(name)
                .shortName(name)
                .country("CH")
                .timeZone("Europe/Zurich")
                .build();
    }

    private static <T> T require(Optional<T> answer) {
        return answer.orElseThrow(
                () -> new IllegalStateException("refused, see the history (expected: what the story needs)"));
    }
}
