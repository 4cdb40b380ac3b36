package org.convene.registration.place.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceAsk.RetryKey;
import org.convene.registration.place.RegistrationOutcome;

/** What was answered to the idempotency keys of a batch before, and what is answered in it. */
final class Replies {

    private final Map<Asked, Reply> known = new HashMap<>();
    private final List<Reply> fresh = new ArrayList<>();

    void remember(Reply reply) {
        known.put(reply.asked(), reply);
    }

    RegistrationOutcome replyTo(Registration ask, Supplier<RegistrationOutcome> decision) {
        RetryKey key = ask.retryKey();
        if (key == null) {
            return decision.get();
        }
        Asked asked = new Asked(ask.entry(), key.key());
        Reply before = known.get(asked);
        if (before != null) {
            return before.bodyHash().equals(key.bodyHash())
                    ? before.outcome()
                    : new RegistrationOutcome.RetryKeyReused();
        }
        Reply reply = new Reply(asked, key.bodyHash(), decision.get());
        remember(reply);
        fresh.add(reply);
        return reply.outcome();
    }

    List<Reply> fresh() {
        return fresh;
    }

    /** The caller is who holds the entry's link. */
    record Asked(Entry entry, String key) {}

    record Reply(Asked asked, String bodyHash, RegistrationOutcome outcome) {}
}
