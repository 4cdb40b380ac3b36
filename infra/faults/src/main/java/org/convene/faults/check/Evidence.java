package org.convene.faults.check;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.client.Connection;
import org.convene.client.Refusal;
import org.convene.client.api.AgreementApi;
import org.convene.client.api.InvitationsApi;
import org.convene.client.api.MailsApi;
import org.convene.client.api.RegistrationsApi;
import org.convene.client.api.WorkshopsApi;
import org.convene.client.model.Delivery;
import org.convene.client.model.DeliveryPage;
import org.convene.client.model.OwnInvitee;
import org.convene.client.model.Participation;
import org.convene.client.model.RegistrationOverview;
import org.convene.client.model.Revision;
import org.convene.client.model.Workshop;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.Deed;
import org.convene.faults.play.History;
import org.convene.faults.play.Organizer;
import org.convene.faults.play.Play.Cast;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * All that can be known about one round from outside.
 *
 * @param workshop as its lead sees it
 * @param overview numbers of all registrations
 * @param participations by the token of each personal link that was given out
 * @param deliveries what the ledger says of the mails, over all hosts
 */
record Evidence(
        Cast cast,
        History history,
        Set<Licence> licences,
        Workshop workshop,
        List<Revision> revisions,
        RegistrationOverview overview,
        Map<String, Participation> participations,
        List<OwnInvitee> invitees,
        List<Delivery> deliveries,
        Mails mails,
        Topics topics) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    static Evidence gather(Stage stage, Topics topics, Cast cast, History history, Set<Licence> licences) {
        topics.read();
        var lead = cast.organizers().getFirst().connection();
        var id = cast.workshop();
        var deliveries = deliveries(cast);
        return new Evidence(
                cast,
                history,
                licences,
                read(() -> new WorkshopsApi(lead).getWorkshop(id)),
                read(() -> new AgreementApi(lead).listRevisions(id, null, PAGE)).items(),
                read(() -> new RegistrationsApi(lead).listRegistrations(id, null, PAGE)),
                participations(stage.connection(), history),
                invitees(cast),
                deliveries,
                Mails.of(stage.mailbox(), cast, deliveries),
                topics);
    }

    private static Map<String, Participation> participations(Connection anybody, History history) {
        var api = new RegistrationsApi(anybody);
        var found = new LinkedHashMap<String, Participation>();
        for (var registered : history.deeds(Deed.Registered.class)) {
            var participation = readIfThere(() -> api.getRegistration(registered.token()));
            if (participation != null) {
                found.put(registered.token(), participation);
            }
        }
        return found;
    }

    private static List<OwnInvitee> invitees(Cast cast) {
        var found = new ArrayList<OwnInvitee>();
        for (var organizer : cast.organizers()) {
            var api = new InvitationsApi(organizer.connection());
            found.addAll(
                    read(() -> api.listInvitations(cast.workshop(), null, PAGE)).items());
        }
        return found;
    }

    private static List<Delivery> deliveries(Cast cast) {
        var found = new LinkedHashMap<UUID, Delivery>();
        for (Organizer organizer : cast.organizers()) {
            var api = new MailsApi(organizer.connection());
            @Nullable String after = null;
            do {
                var from = after;
                DeliveryPage page = read(() -> api.listDeliveries(cast.workshop(), null, null, from, PAGE));
                page.items().forEach(delivery -> found.put(delivery.id(), delivery));
                after = page.next();
            } while (after != null);
        }
        return List.copyOf(found.values());
    }

    private static <T> @Nullable T readIfThere(Supplier<T> call) {
        try {
            return read(call);
        } catch (Refusal refusal) {
            return null;
        }
    }

    /** Everything has been healed: a service may be avoided for a moment more, and then answers. */
    private static <T> T read(Supplier<T> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (Refusal refusal) {
                if (refusal.status() < 500 || System.nanoTime() > end) {
                    throw refusal;
                }
            } catch (UncheckedIOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    boolean allows(Licence licence) {
        return licences.contains(licence);
    }
}
