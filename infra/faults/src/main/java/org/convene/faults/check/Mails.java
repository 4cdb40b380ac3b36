package org.convene.faults.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.client.model.Delivery;
import org.convene.faults.play.Organizer;
import org.convene.faults.play.Play.Cast;
import org.convene.local.mailbox.MailQuery;
import org.convene.local.mailbox.Mailbox;
import org.convene.testing.ReceivedMail;
import org.convene.testing.SimulatedCalendar;

/** What the people of a round have in their mailboxes, each in the order of arrival. */
final class Mails {

    private final Map<String, List<ReceivedMail>> byAddress = new LinkedHashMap<>();

    private Mails() {}

    /** Opens those to everybody who acts, or whom the ledger names. */
    static Mails of(Mailbox mailbox, Cast cast, List<Delivery> deliveries) {
        var mails = new Mails();
        Stream.of(
                        cast.guests().stream(),
                        cast.organizers().stream().map(Organizer::address),
                        deliveries.stream().map(Delivery::address))
                .flatMap(addresses -> addresses)
                .distinct()
                .forEach(address -> mails.byAddress.put(address, open(mailbox, address)));
        return mails;
    }

    private static List<ReceivedMail> open(Mailbox mailbox, String address) {
        var opened = new ArrayList<ReceivedMail>();
        for (var mail : mailbox.find(MailQuery.to(address)).reversed()) {
            var content = mailbox.open(mail.id()).orElseThrow();
            var raw = new String(mailbox.raw(mail.id()).orElseThrow(), StandardCharsets.UTF_8);
            opened.add(new ReceivedMail(mail.id(), mail.receivedAt(), mail, content, raw));
        }
        return opened;
    }

    List<ReceivedMail> to(String address) {
        return byAddress.getOrDefault(address, List.of());
    }

    /** Returns all copies of each mail, by Message-ID. */
    Map<String, List<ReceivedMail>> byMessageId() {
        return byAddress.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        mail -> String.valueOf(mail.envelope().messageId())));
    }

    /** Returns what a calendar program makes of somebody's mails. */
    SimulatedCalendar calendar(String address) {
        var calendar = new SimulatedCalendar(address);
        to(address).forEach(calendar::apply);
        return calendar;
    }
}
