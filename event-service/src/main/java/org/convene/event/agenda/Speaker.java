package org.convene.event.agenda;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a session.
 *
 * @param foundationId the host for which she speaks
 */
public record Speaker(
        String name, @Nullable String affiliation, @Nullable UUID foundationId) {

    /** What makes two names the same person's: their letters and digits, whatever stands between and however large. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(name);
    }

    /** The same where this is the only host. */
    Speaker forHost(UUID host) {
        return host.equals(foundationId) ? this : new Speaker(name, affiliation, null);
    }
}
