package org.convene.faults.play;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.convene.client.Connection;
import org.convene.client.Refusal;
import org.convene.client.api.InvitationsApi;
import org.convene.client.api.RegistrationsApi;
import org.convene.client.model.Participation;
import org.convene.client.model.ParticipationChange;
import org.convene.client.model.ParticipationState;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.Registration;
import org.convene.client.model.RegistrationAsk;
import org.convene.client.model.RegistrationConfirmation;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part, or not, or no more. */
final class Guest {

    private static final String NAME = "Guest";

    private final String address;
    private final Person person;
    private final Post post;
    private final RegistrationsApi registrations;
    private final InvitationsApi invitations;
    private boolean invited;
    private @Nullable String token;
    private @Nullable String left;
    private boolean asked;
    private int renamed;

    Guest(String address, boolean invited, Person person, Post post, Connection anybody) {
        this.address = address;
        this.invited = invited;
        this.person = person;
        this.post = post;
        this.registrations = new RegistrationsApi(anybody);
        this.invitations = new InvitationsApi(anybody);
    }

    String address() {
        return address;
    }

    /** Gets ready for the rush: has her link in hand. */
    void awaitInvitation() {
        if (invited) {
            invitation();
        }
    }

    /** Returns the link of her invitation, for which she waits. */
    private String invitation() {
        return person.await("an invitation", () -> post.token(address, "/invitations"));
    }

    /** Does one thing that somebody in her place might do next. */
    void step(UUID workshop, Random random) {
        int dice = random.nextInt(100);
        if (token == null) {
            enter(workshop, dice);
        } else if (dice < 30) {
            cancel(token);
        } else if (dice < 45) {
            rename(token);
        }
    }

    private void enter(UUID workshop, int dice) {
        var kind = dice < 85 ? PlaceKind.ROOM : PlaceKind.AUDIENCE;
        if (invited && dice % 10 == 7) {
            decline();
        } else if (invited) {
            invited = false;
            byInvitation(workshop, kind);
        } else if (!asked) {
            // An address is written to once in ten minutes because somebody typed it.
            asked = true;
            byOpenForm(workshop, kind);
        }
    }

    private void byInvitation(UUID workshop, PlaceKind kind) {
        var link = invitation();
        var form = Registration.builder()
                .name(NAME)
                .country("UZ")
                .language("en")
                .timeZone("Asia/Tashkent")
                .kind(kind)
                .consent(true)
                .build();
        remember(person.act(
                "register by invitation",
                key -> invitations.registerByInvitation(link, form, key),
                answer -> registered(workshop, answer)));
    }

    private void byOpenForm(UUID workshop, PlaceKind kind) {
        var ask = RegistrationAsk.builder()
                .address(address)
                .language("en")
                .timeZone("Asia/Tashkent")
                .build();
        var answer = person.actOnceKnown(
                "ask for a place",
                key -> registrations.requestRegistration(workshop, ask),
                done -> new Deed.MailAsked(address));
        if (answer.isEmpty()) {
            return;
        }
        var link = person.await(
                "a link that registers",
                () -> post.token(address, "/registrations/requests").or(this::lost));
        if (link.equals(left)) {
            token = link;
            return;
        }
        remember(person.act(
                "register",
                key -> registrations.confirmRegistration(link, form(kind), key),
                taking -> registered(workshop, taking)));
    }

    /** Her link, if her cancelling was lost with the database: who is still in is mailed none that registers. */
    private Optional<String> lost() {
        try {
            return Optional.ofNullable(left)
                    .filter(link -> registrations.getRegistration(link).state() != ParticipationState.CANCELLED);
        } catch (Refusal | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static RegistrationConfirmation form(PlaceKind kind) {
        return RegistrationConfirmation.builder()
                .name(NAME)
                .country("UZ")
                .language("en")
                .timeZone("Asia/Tashkent")
                .kind(kind)
                .consent(true)
                .build();
    }

    private void decline() {
        var link = invitation();
        invited = false;
        person.act(
                "decline",
                key -> {
                    invitations.declineInvitation(link);
                    return link;
                },
                done -> new Deed.InvitationDeclined(address));
    }

    private void cancel(String link) {
        var done =
                person.act("cancel", key -> registrations.cancelRegistration(link), answer -> new Deed.Cancelled(link));
        if (done.isPresent()) {
            left = link;
            token = null;
        }
    }

    private void rename(String link) {
        renamed++;
        var name = NAME + " " + renamed;
        person.act(
                "change her name",
                key -> registrations.changeRegistration(
                        link, ParticipationChange.builder().name(name).build()),
                answer -> new Deed.Renamed(link, name));
    }

    private void remember(Optional<Participation> participation) {
        participation.ifPresent(taking -> token = tokenOf(taking));
    }

    private Deed registered(UUID workshop, Participation participation) {
        return new Deed.Registered(workshop, address, tokenOf(participation), participation.state());
    }

    private static String tokenOf(Participation participation) {
        var path = participation.link().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
