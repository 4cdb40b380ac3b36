package org.convene.faults.play;

import java.util.List;
import java.util.UUID;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.TermsInput;

/** What the platform acknowledged to have done; the checker holds it to its word. */
public sealed interface Deed {

    record SignedIn(String address) implements Deed {}

    record FoundationRegistered(UUID id, String name) implements Deed {}

    record MemberJoined(UUID foundation, String address) implements Deed {}

    record Drafted(UUID workshop) implements Deed {}

    record Asked(UUID workshop, String address) implements Deed {}

    record Carried(UUID workshop, UUID foundation) implements Deed {}

    record Submitted(UUID workshop, int number, TermsInput terms) implements Deed {}

    record CallingOffAsked(UUID workshop, int number) implements Deed {}

    record SignedOff(UUID workshop, int number, UUID foundation) implements Deed {}

    record Published(UUID workshop) implements Deed {}

    record Invited(UUID workshop, UUID foundation, List<String> addresses) implements Deed {}

    record InvitationDeclined(String address) implements Deed {}

    record MailAsked(String address) implements Deed {}

    /** A registration with its personal link's token, and how it stood when it was acknowledged. */
    record Registered(UUID workshop, String address, String token, ParticipationState state) implements Deed {}

    record Renamed(String token, String name) implements Deed {}

    record Cancelled(String token) implements Deed {}
}
