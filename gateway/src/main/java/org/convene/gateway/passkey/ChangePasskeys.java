package org.convene.gateway.passkey;

import java.time.Clock;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.Teller;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.WayInNotice;

/** Adds and removes passkeys; their owner gets a mail each time. */
public final class ChangePasskeys {

    private final Passkeys passkeys;
    private final Teller teller;
    private final Atomically atomically;
    private final Clock clock;

    public ChangePasskeys(Passkeys passkeys, Teller teller, Atomically atomically, Clock clock) {
        this.passkeys = passkeys;
        this.teller = teller;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Returns false, and changes nothing, if somebody has this very credential already. */
    public boolean add(Account account, Passkey passkey, Credential credential, Device device) {
        return atomically.call(() -> {
            boolean added = passkeys.add(passkey, credential);
            if (added) {
                tell("PasskeyAdded", account, passkey.id(), device);
                SecurityEvent.PASSKEY_ADDED.log(account.id(), "passkey", passkey.id());
            }
            return added;
        });
    }

    /** Returns false if she has no such passkey. */
    public boolean remove(Account account, UUID id, Device device) {
        return atomically.call(() -> {
            boolean removed = passkeys.remove(account.id(), id);
            if (removed) {
                tell("PasskeyRemoved", account, id, device);
                SecurityEvent.PASSKEY_REMOVED.log(account.id(), "passkey", id);
            }
            return removed;
        });
    }

    private void tell(String type, Account account, UUID passkey, Device device) {
        teller.tell(WayInNotice.TOPIC, passkey, type, WayInNotice.of(account, device, clock.instant()));
    }
}
