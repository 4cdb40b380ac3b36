package org.convene.notification.webhook.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.convene.notification.webhook.Targets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells at once, to who types it, whether an address can be one to send to. What counts is looked at again at each
 * connection.
 */
@Component
public class EndpointAddresses {

    private static final int LONGEST = 1000;

    private final Targets targets;
    private final Resolver resolver;

    EndpointAddresses(Targets targets, ObjectProvider<Resolver> resolver) {
        this.targets = targets;
        this.resolver = resolver.getIfAvailable(() -> InetAddress::getAllByName);
    }

    /** Whether it can be one. */
    public sealed interface Outcome {

        /** It can. */
        record Usable(URI address) implements Outcome {}

        /** It can’t, for a reason that is the end of a message’s key. */
        record Unusable(String reason) implements Outcome {}
    }

    public Outcome check(String typed) {
        URI address;
        try {
            address = new URI(typed.strip());
        } catch (URISyntaxException e) {
            return new Outcome.Unusable("form");
        }
        String scheme = address.getScheme();
        boolean tls = "https".equalsIgnoreCase(scheme);
        if ((!tls && !"http".equalsIgnoreCase(scheme))
                || address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawFragment() != null
                || address.getPort() > 65_535
                || address.getPort() == 0
                || typed.length() > LONGEST) {
            return new Outcome.Unusable("form");
        }
        try {
            InetAddress[] found = resolver.resolve(address.getHost());
            if (Arrays.stream(found).noneMatch(targets::permits)) {
                return new Outcome.Unusable("forbidden");
            }
            if (!tls && Arrays.stream(found).noneMatch(targets::isAllowed)) {
                return new Outcome.Unusable("clear");
            }
        } catch (UnknownHostException e) {
            return new Outcome.Unusable("unknown");
        }
        return new Outcome.Usable(address);
    }
}
