package org.convene.gateway.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.Teller;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.jspecify.annotations.Nullable;

/** Has mails written that prove addresses. */
public final class RequestConfirmation {

    private final Confirmations confirmations;
    private final Limits limits;
    private final Teller teller;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public RequestConfirmation(
            Confirmations confirmations, Limits limits, Teller teller, Clock clock, Supplier<UUID> ids) {
        this.confirmations = confirmations;
        this.limits = limits;
        this.teller = teller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Takes what this person may ask for and this address may get; returns how long to wait if that is used up. */
    public Optional<Duration> takeMail(Account asking, PersonAddress to) {
        return limits.take(Limit.CONFIRMATIONS_PER_PERSON, asking.id().toString())
                .or(() -> limits.take(Limit.CONFIRMATIONS_PER_ADDRESS, to.key()));
    }

    /**
     * Replaces what waited for this purpose; call it inside a transaction.
     *
     * @param other the other address that the mail speaks of, if it does
     */
    public Confirmation ask(
            Account asking, Purpose purpose, PersonAddress to, @Nullable PersonAddress other, Duration life) {
        confirmations.remove(asking.id(), List.of(purpose));
        Instant expiresAt = clock.instant().plus(life).truncatedTo(ChronoUnit.MICROS);
        Confirmation confirmation = new Confirmation(ids.get(), purpose, asking.id(), to, expiresAt, 0);
        confirmations.add(confirmation);
        teller.tell(
                ConfirmationRequested.TOPIC,
                confirmation.id(),
                "ConfirmationRequested",
                new ConfirmationRequested(
                        confirmation.id(),
                        purpose,
                        to.given(),
                        asking.name(),
                        other == null ? null : other.given(),
                        asking.language(),
                        asking.timeZone(),
                        expiresAt));
        return confirmation;
    }
}
