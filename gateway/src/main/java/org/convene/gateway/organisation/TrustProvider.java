package org.convene.gateway.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.Teller;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.organisation.OrganisationOutcome.Reason;
import org.convene.gateway.organisation.OrganisationOutcome.Recognised;
import org.convene.gateway.organisation.OrganisationOutcome.Refused;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.WayInNotice;

/** Decides whose account it is that a provider speaks of; call it inside a transaction. */
public final class TrustProvider {

    private final Accounts accounts;
    private final OpenAccount openAccount;
    private final OrganisationLinks links;
    private final Teller teller;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public TrustProvider(
            Accounts accounts,
            OpenAccount openAccount,
            OrganisationLinks links,
            Teller teller,
            Clock clock,
            Supplier<UUID> ids) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.links = links;
        this.teller = teller;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Once linked, a person is known by her subject, whatever her address is now. Until then she is found by an address
     * that the provider has verified and may vouch for; and is linked with that.
     */
    public OrganisationOutcome signIn(Organisation organisation, Vouched vouched, String language, String timeZone) {
        Optional<Account> linked =
                links.accountOf(vouched.issuer(), vouched.subject()).flatMap(accounts::withId);
        if (linked.isPresent()) {
            return new Recognised(linked.get(), false);
        }
        PersonAddress address = vouched.address();
        if (address == null) {
            return new Refused(Reason.NO_ADDRESS);
        }
        if (!vouched.verified()) {
            return new Refused(Reason.UNVERIFIED);
        }
        if (!organisation.mayVouchFor(address)) {
            return new Refused(Reason.FOREIGN);
        }
        OpenAccount.Opened opened = openAccount.of(address, language, timeZone);
        Account account = opened.account();
        // An organisation may give the address of who has left to somebody else, who is not her.
        if (links.subjectOf(account.id(), vouched.issuer()).isPresent()) {
            return new Refused(Reason.OTHER_PERSON);
        }
        links.link(account.id(), vouched.issuer(), vouched.subject(), clock.instant());
        SecurityEvent.ORGANISATION_LINKED.log(account.id());
        return new Recognised(account, opened.fresh());
    }

    /** The person is signed in, so her address at the provider does not matter; a mail tells her. */
    public OrganisationOutcome link(UUID person, Vouched vouched, Device device) {
        Account account = accounts.lock(person)
                .orElseThrow(() -> new IllegalStateException("account: " + person + " (expected: known)"));
        Optional<UUID> owner = links.accountOf(vouched.issuer(), vouched.subject());
        Optional<String> subject = links.subjectOf(person, vouched.issuer());
        if (owner.filter(person::equals).isPresent()) {
            return new Recognised(account, false);
        }
        if (owner.isPresent() || subject.isPresent()) {
            return new Refused(Reason.OTHER_PERSON);
        }
        Instant now = clock.instant();
        links.link(person, vouched.issuer(), vouched.subject(), now);
        SecurityEvent.ORGANISATION_LINKED.log(person);
        teller.tell(WayInNotice.TOPIC, ids.get(), "OrganisationLinked", WayInNotice.of(account, device, now));
        return new Recognised(account, false);
    }
}
