package org.convene.gateway.organisation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The provider of an organisation. */
public interface Provider {

    /** Returns where the browser goes to be asked who it is; empty while the provider can’t be reached. */
    Optional<URI> questionFor(PendingSignIn pending);

    /** Exchanges what the browser came back with for what the provider says. */
    Answer ask(PendingSignIn pending, Map<String, String> broughtBack);

    /** What came of it. */
    sealed interface Answer {

        /** The provider says who it is. */
        record Says(Vouched vouched) implements Answer {}

        /** It says who it is not, or not to us, or says nothing. */
        record SaysNot(OrganisationOutcome.Reason reason) implements Answer {}
    }
}
