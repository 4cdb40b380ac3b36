package org.convene.gateway.passkey;

import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.Device;
import org.jspecify.annotations.Nullable;

/** Told when somebody's passkeys change, so that she hears of it by mail; says nothing of the passkey itself. */
public record PasskeyNotice(
        UUID personId,
        String address,
        @Nullable String name,
        String language,
        String timeZone,
        @Nullable String browser,
        @Nullable String system,
        Instant at) {

    public static final String TOPIC = "gateway.sign-ins.v1";

    static PasskeyNotice of(Account account, Device device, Instant at) {
        return new PasskeyNotice(
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
