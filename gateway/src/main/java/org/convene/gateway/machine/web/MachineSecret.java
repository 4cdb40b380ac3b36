package org.convene.gateway.machine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.convene.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Proof that a request comes from whoever may read the gateway's keys: it shows what {@code machine.secret} among them
 * holds. That it came over the loopback is not enough, since a proxy on this machine does so too.
 */
@Component
class MachineSecret {

    private static final String FILE = "machine.secret";
    private static final String SCHEME = "Machine ";
    private static final int SHORTEST = 32;

    private final Path file;

    MachineSecret(GatewaySettings settings) {
        this.file = settings.keys().resolve(FILE);
    }

    /** Refuses whoever does not show it; where there is no such file, everybody. */
    void demand(@Nullable String authorization) {
        if (authorization == null
                || !authorization.startsWith(SCHEME)
                || !isSame(authorization.substring(SCHEME.length()))) {
            throw new AccessDeniedException("not proven to be this machine's operator");
        }
    }

    private boolean isSame(String shown) {
        try {
            String secret = Files.readString(file).strip();
            return secret.length() >= SHORTEST
                    && MessageDigest.isEqual(
                            secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            return false;
        }
    }
}
