package org.convene.gateway.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the links and codes of the mails; each proves once. Call it inside a transaction, whatever comes of it. */
public final class ProveConfirmation {

    private final Confirmations confirmations;
    private final MailedProofs proofs;
    private final Clock clock;

    public ProveConfirmation(Confirmations confirmations, MailedProofs proofs, Clock clock) {
        this.confirmations = confirmations;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Returns what this link would prove, if it still does, for whomever; changes nothing. */
    public Optional<Confirmation> find(String link, Collection<Purpose> purposes) {
        return proofs.confirmationOf(link)
                .flatMap(confirmations::withId)
                .filter(found -> purposes.contains(found.purpose()) && found.isOpen(clock.instant()));
    }

    public Proof byLink(String link, Collection<Purpose> purposes, @Nullable UUID person) {
        return proofs.confirmationOf(link)
                .flatMap(confirmations::lock)
                .filter(found -> purposes.contains(found.purpose()) && found.isOpen(clock.instant()))
                .map(found -> found.opensFor(person) ? use(found) : new Proof.NotTheAsker())
                .orElseGet(Proof.Ended::new);
    }

    /** Takes a code that the person who asked has typed; it may be of any of her mails for these purposes. */
    public Proof byCode(UUID person, Collection<Purpose> purposes, String typed) {
        Instant now = clock.instant();
        List<Confirmation> waiting = confirmations.lock(person, purposes).stream()
                .filter(each -> each.takesCode(now))
                .toList();
        Optional<Confirmation> meant =
                waiting.stream().filter(each -> proofs.isCode(each.id(), typed)).findFirst();
        if (meant.isPresent()) {
            return use(meant.get());
        }
        waiting.forEach(each -> confirmations.countWrongCode(each.id()));
        int triesLeft = waiting.stream()
                .mapToInt(each -> Confirmation.TRIES - each.wrongCodes() - 1)
                .max()
                .orElse(0);
        return triesLeft > 0 ? new Proof.WrongCode(triesLeft) : new Proof.Ended();
    }

    private Proof use(Confirmation confirmation) {
        confirmations.remove(confirmation.id());
        return new Proof.Proven(confirmation);
    }
}
