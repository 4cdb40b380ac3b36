package org.convene.gateway.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.Atomically;
import org.convene.gateway.Teller;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.WayInNotice;

/**
 * Remembers in which browsers a person signs in, and has her told by mail of each that is new; of the one that opened
 * her account she need not be told. Whoever lets somebody in, by whatever way, calls this.
 */
public final class NewBrowsers {

    private final KnownBrowsers browsers;
    private final Teller teller;
    private final Atomically atomically;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public NewBrowsers(KnownBrowsers browsers, Teller teller, Atomically atomically, Clock clock, Supplier<UUID> ids) {
        this.browsers = browsers;
        this.teller = teller;
        this.atomically = atomically;
        this.clock = clock;
        this.ids = ids;
    }

    /** She signed in here, not for the first time ever. */
    public void welcome(Account account, Browser browser, Device device) {
        atomically.run(() -> {
            Instant now = clock.instant();
            boolean known = browsers.knows(account.address(), browser);
            browsers.remember(account.address(), browser, now);
            if (!known) {
                tell(account, device, now);
            }
        });
    }

    /** Somebody came in as her without showing that she reads her mail: she is told each time. */
    public void warn(Account account, Device device) {
        atomically.run(() -> tell(account, device, clock.instant()));
    }

    /** The first sign-in of all opened her account here. */
    public void welcomeFirst(Account account, Browser browser) {
        browsers.remember(account.address(), browser, clock.instant());
    }

    private void tell(Account account, Device device, Instant now) {
        teller.tell(WayInNotice.TOPIC, ids.get(), "SignedInOnNewBrowser", WayInNotice.of(account, device, now));
    }
}
