package org.convene.bench.mail;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convene.bench.load.Effort;
import org.convene.bench.report.Aim.Bound;
import org.convene.bench.report.Figure;
import org.convene.bench.scene.Mailbox;
import org.convene.bench.scene.Mailbox.Accepted;
import org.convene.bench.scene.Processors;
import org.convene.bench.scene.Profile;
import org.convene.bench.scene.Scene;
import org.convene.client.model.Invitee;
import org.convene.local.platform.Place.Port;

/** A host invites 35,000 people, in the eight languages in turn; each gets a letter of her own. */
public final class MailBench {

    private static final String NAME = "mail";
    private static final int INVITEES = 35_000;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 3;
    /** As many as notification-service has. */
    private static final int CONNECTIONS = 4;

    private static final List<Map.Entry<String, String>> PEOPLE = List.of(
            Map.entry("en", "Grace Mbeki"),
            Map.entry("ru", "Ирина Каримова"),
            Map.entry("zh-CN", "王伟"),
            Map.entry("ar", "أمينة حسن"),
            Map.entry("fr", "Élodie Favre"),
            Map.entry("es", "María Núñez"),
            Map.entry("pt-BR", "João Araújo"),
            Map.entry("th", "สมชาย ใจดี"));

    private final PrintStream out;
    private final Scene scene;
    private final Mailbox mailbox;
    private final Effort effort;

    public MailBench(PrintStream out, Scene scene, Effort effort) {
        this.out = out;
        this.scene = scene;
        this.mailbox = new Mailbox(scene);
        this.effort = effort;
    }

    /** Measures; returns the figures, and adds to the notes where the time went. */
    public List<Figure> run(List<String> notes) {
        BareSmtp bare = new BareSmtp(scene.place().port(Port.SMTP), CONNECTIONS);
        out.println("mail: warming up");
        invite(effort.of(WARM_UP));
        byte[] letter = mailbox.raw(mailbox.after(mailbox.count() - 1).getFirst());
        bare.send(letter, effort.of(WARM_UP));
        List<Double> rates = new ArrayList<>();
        List<Double> bareRates = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        Processors used = new Processors(Map.of());
        for (int round = 1; round <= effort.rounds(ROUNDS); round++) {
            Processors before = Processors.now(scene);
            long began = System.nanoTime();
            double rate = invite(effort.of(INVITEES));
            used = Processors.sum(used, before, Processors.now(scene));
            totals.add((System.nanoTime() - began) / 1e9);
            rates.add(rate);
            bareRates.add(bare.send(letter, effort.of(WARM_UP)).perSecond());
            out.printf("  round %d: %.0f mails/s, bare %.0f/s%n", round, rates.getLast(), bareRates.getLast());
        }
        notes.add(used.each("mail", rates.size() * effort.of(INVITEES)));
        notes.add(Profile.of(scene, "notification-service", 16, () -> invite(effort.of(WARM_UP))));
        return List.of(
                Figure.of(NAME, "mails accepted", "/s", rates)
                        .beside("bare SMTP client, " + CONNECTIONS + " connections", bareRates)
                        .aimedAt(Bound.TIMES_REFERENCE, 0.5),
                Figure.of(NAME, "mails accepted, of 35,000 invitations", "/s", rates)
                        .aimedAt(Bound.AT_LEAST, 1_500),
                Figure.of(NAME, "from the click to the last of 35,000", "s", totals),
                Figure.of(NAME, "size of such a mail", "kB", List.of(letter.length / 1_000.0)));
    }

    /** Invites, waits for the last mail; returns mails a second from the first accepted to the last. */
    private double invite(int count) {
        UUID workshop = scene.publishWorkshop(100);
        scene.awaitQuiet();
        int before = mailbox.count();
        List<Invitee> invitees = IntStream.range(0, count)
                .mapToObj(i -> {
                    Map.Entry<String, String> person = PEOPLE.get(i % PEOPLE.size());
                    return Invitee.builder()
                            .address("i" + i + "@" + workshop + ".bench.example.org")
                            .name(person.getValue())
                            .language(person.getKey())
                            .timeZone("Asia/Tashkent")
                            .build();
                })
                .toList();
        scene.desk().inviteAll(workshop, invitees);
        mailbox.awaitCount(before + count);
        scene.awaitQuiet();
        List<Accepted> mails = mailbox.after(before);
        if (mails.stream().map(Accepted::address).distinct().count() != count || mails.size() != count) {
            throw new IllegalStateException("mails: " + mails.size() + " (expected: one for each of " + count + ")");
        }
        Instant first = mails.getFirst().at();
        return count / (Duration.between(first, mails.getLast().at()).toNanos() / 1e9);
    }
}
