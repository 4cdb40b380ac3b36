package org.convene.gateway.signin;

import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.Device;
import org.jspecify.annotations.Nullable;

/** Told when somebody signed in where her address had not been proven before, so that she hears of it by mail. */
public record SignedInOnNewBrowser(
        UUID personId,
        String address,
        @Nullable String name,
        String language,
        String timeZone,
        @Nullable String browser,
        @Nullable String system,
        Instant at) {

    static SignedInOnNewBrowser of(Account account, Device device, Instant at) {
        return new SignedInOnNewBrowser(
                account.id(),
                account.address().given(),
                account.name(),
                account.language(),
                account.timeZone(),
                device.browser(),
                device.system(),
                at);
    }
}
