package org.convene.gateway.signin;

import java.util.Optional;
import java.util.UUID;

/** The link and the code of a request: made from its id when the mail is written, and stored nowhere. */
public interface SignInSecrets {

    /** Returns the request that a mailed link is for; empty for a forged one, or none at all. */
    Optional<UUID> requestOf(String link);

    /** Returns whether this is the request's code, however it was typed. */
    boolean isCode(UUID request, String typed);
}
