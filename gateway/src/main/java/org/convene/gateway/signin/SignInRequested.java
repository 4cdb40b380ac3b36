package org.convene.gateway.signin;

import java.time.Instant;
import java.util.UUID;

/** Told when a link and a code are to be mailed; both derive from the id under a key that only the mailer shares. */
public record SignInRequested(UUID requestId, String address, String language, String timeZone, Instant expiresAt) {

    public static final String TOPIC = "gateway.sign-ins.v1";
}
