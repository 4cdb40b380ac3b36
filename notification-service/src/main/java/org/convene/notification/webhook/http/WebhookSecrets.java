package org.convene.notification.webhook.http;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.notification.webhook.Endpoint;
import org.convene.web.link.DerivedSecrets;
import org.convene.web.link.KeyRing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Derives endpoints’ secrets from the ring of notification-service whenever one is needed. */
@Component
public class WebhookSecrets {

    private final DerivedSecrets secrets;

    WebhookSecrets(@Value("${convene.keys}") Path keys) {
        this.secrets =
                DerivedSecrets.of(KeyRing.load(keys.resolve("links-notification.properties")), "webhook endpoint");
    }

    /** The key that a new secret is to be made with. */
    public int currentKey() {
        return secrets.currentKey();
    }

    /** Returns the current secret; empty if its key has been taken out of the ring. */
    public Optional<byte[]> current(Endpoint endpoint) {
        return of(endpoint, endpoint.secret());
    }

    /** Returns what to sign with, the current one first; empty if its key has been taken out of the ring. */
    List<byte[]> valid(Endpoint endpoint, Instant now) {
        Optional<byte[]> current = current(endpoint);
        List<byte[]> valid = new ArrayList<>();
        current.ifPresent(valid::add);
        Endpoint.SecretName previous = endpoint.previousAt(now);
        if (previous != null && current.isPresent()) {
            of(endpoint, previous).ifPresent(valid::add);
        }
        return valid;
    }

    private Optional<byte[]> of(Endpoint endpoint, Endpoint.SecretName name) {
        return secrets.derive(name.keyId(), endpoint.id(), name.generation());
    }
}
