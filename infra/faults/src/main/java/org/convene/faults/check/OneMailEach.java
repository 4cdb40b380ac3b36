package org.convene.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.convene.client.model.Delivery;
import org.convene.client.model.InvitationState;
import org.convene.client.model.OwnInvitee;
import org.convene.client.model.WorkshopState;
import org.convene.faults.fault.Fault.Licence;
import org.convene.faults.play.Organizer;
import org.convene.testing.ReceivedMail;

/**
 * One effective mail for each purpose and occurrence. What is promised: each delivery has one Message-ID for ever and is
 * handed over at least once; it is repeated, under the same Message-ID, only if noting that it was handed over failed.
 * So distinct Message-IDs count, and copies only where nothing has failed.
 */
final class OneMailEach implements Rule {

    private static final Set<String> COUNTED = Set.of("CONFIRMED", "PROMOTED", "WAITLISTED", "CANCELLED");

    @Override
    public void judge(Evidence evidence, Findings findings) {
        var received = evidence.mails().byMessageId();
        judgeCopies(received, evidence, findings);
        judgeLedger(received, evidence, findings);
        judgeInvitations(evidence, findings);
        judgeCounts(evidence, findings);
    }

    private static void judgeCopies(Map<String, List<ReceivedMail>> received, Evidence evidence, Findings findings) {
        received.forEach((id, copies) -> {
            if (copies.stream().map(ReceivedMail::to).distinct().count() > 1) {
                findings.add("%s went to several people".formatted(id));
            }
            if (copies.size() > 1 && !evidence.allows(Licence.REPEATED_MAILS)) {
                findings.add("%s (\"%s\") came %d times, though nothing failed"
                        .formatted(id, copies.getFirst().subject(), copies.size()));
            }
        });
    }

    private static void judgeLedger(Map<String, List<ReceivedMail>> received, Evidence evidence, Findings findings) {
        Map<String, Delivery> byMessageId = new HashMap<>();
        received.keySet().stream()
                .filter(id -> id.contains("@"))
                .forEach(id -> evidence.deliveries().stream()
                        .filter(delivery -> id.startsWith("<" + delivery.id() + "@"))
                        .forEach(delivery -> byMessageId.put(delivery.id().toString(), delivery)));
        for (var delivery : evidence.deliveries()) {
            boolean came = byMessageId.containsKey(delivery.id().toString());
            switch (delivery.state()) {
                case "ACCEPTED" -> {
                    if (!came) {
                        findings.add("%s to %s is noted as sent and never came"
                                .formatted(delivery.purpose(), delivery.address()));
                    }
                }
                case "FAILED" -> {
                    if (!evidence.allows(Licence.REFUSED_MAILS)) {
                        findings.add("%s to %s failed: %s"
                                .formatted(delivery.purpose(), delivery.address(), String.valueOf(delivery.reason())));
                    }
                }
                case "QUEUED" -> findings.add("%s to %s still waits".formatted(delivery.purpose(), delivery.address()));
                default -> {
                    if (came && !evidence.allows(Licence.REPEATED_MAILS)) {
                        findings.add("%s to %s is %s and came all the same"
                                .formatted(delivery.purpose(), delivery.address(), delivery.state()));
                    }
                }
            }
        }
    }

    private static void judgeInvitations(Evidence evidence, Findings findings) {
        boolean published = evidence.workshop().state() == WorkshopState.PUBLISHED;
        for (var invitee : evidence.invitees()) {
            long came = evidence.mails().to(invitee.address()).stream()
                    .filter(mail -> mail.text().contains("/invitations/"))
                    .map(mail -> String.valueOf(mail.envelope().messageId()))
                    .distinct()
                    .count();
            boolean open = invitee.state() == InvitationState.ISSUED && published;
            if (came > 1 || (came == 0 && open && !evidence.allows(Licence.REFUSED_MAILS))) {
                findings.add("%s got %d invitations (expected: one)".formatted(invitee.address(), came));
            }
        }
    }

    /** Everybody is mailed about something as often as it happened: a skipped event would leave its mail unwritten. */
    private static void judgeCounts(Evidence evidence, Findings findings) {
        var told = new TreeMap<String, Integer>();
        evidence.topics()
                .of(Topics.REGISTRATIONS)
                .filter(event -> !event.restated())
                .forEach(event -> {
                    var address =
                            event.value().path("participation").path("address").asString("");
                    purposes(event).forEach(purpose -> told.merge(address + " " + purpose, 1, Integer::sum));
                });
        var sent = new TreeMap<String, Integer>();
        var hosts =
                evidence.cast().organizers().stream().map(Organizer::address).toList();
        evidence.deliveries().stream()
                .filter(delivery -> COUNTED.contains(delivery.purpose()) && !hosts.contains(delivery.address()))
                .forEach(delivery -> sent.merge(delivery.address() + " " + delivery.purpose(), 1, Integer::sum));
        sent.forEach((what, times) -> {
            if (times > told.getOrDefault(what, 0)) {
                findings.add("%s: %d mails (expected: at most %d)".formatted(what, times, told.getOrDefault(what, 0)));
            }
        });
        // The ledger is the hosts'; who came by the open form is nobody's invitee and stands in none of theirs.
        var invited = evidence.invitees().stream().map(OwnInvitee::address).toList();
        told.forEach((what, times) -> {
            boolean seen = invited.stream().anyMatch(address -> what.startsWith(address + " "));
            int came = sent.getOrDefault(what, 0) + instead(what, evidence);
            if (seen && times > came && !evidence.allows(Licence.LOST_FUTURE)) {
                findings.add("%s: %d mails (expected: %d)".formatted(what, sent.getOrDefault(what, 0), times));
            }
        });
    }

    /** Who is told of a place only after the workshop was called off hears that it was, and nothing of the place. */
    private static int instead(String what, Evidence evidence) {
        return (int) evidence.deliveries().stream()
                .filter(delivery -> "WORKSHOP_CALLED_OFF".equals(delivery.purpose())
                        && what.startsWith(delivery.address() + " ")
                        && !what.endsWith(" CANCELLED"))
                .count();
    }

    private static List<String> purposes(Told event) {
        var purposes = new ArrayList<String>();
        switch (event.type()) {
            case "RegistrationConfirmed" ->
                purposes.add(event.value().path("promoted").asBoolean(false) ? "PROMOTED" : "CONFIRMED");
            case "RegistrationWaitlisted" -> purposes.add("WAITLISTED");
            case "RegistrationCancelled" -> purposes.add("CANCELLED");
            default -> {
                // Nobody is mailed of the others, or not about a place.
            }
        }
        return purposes;
    }
}
