package org.convene.gateway.signin;

import java.time.Instant;
import org.convene.gateway.account.PersonAddress;

/** Browsers in which an address was proven before; they may ask for a mail even while strangers flood that address. */
public interface KnownBrowsers {

    boolean knows(PersonAddress address, Browser browser);

    void remember(PersonAddress address, Browser browser, Instant at);
}
