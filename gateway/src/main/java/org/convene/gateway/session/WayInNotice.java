package org.convene.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.jspecify.annotations.Nullable;

/**
 * Told when there is another way into somebody's account, or one fewer, so that she hears of it by mail; says nothing of
 * the way itself.
 */
public record WayInNotice(
        UUID personId,
        String address,
        @Nullable String name,
        String language,
        String timeZone,
        @Nullable String browser,
        @Nullable String system,
        Instant at) {

    public static final String TOPIC = "gateway.sign-ins.v1";

    /**
     * Notes what is told of it.
     *
     * @param device where it was done
     */
    public static WayInNotice of(Account account, Device device, Instant at) {
        return new WayInNotice(
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
