package org.convene.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.convene.notification.webhook.Targets;

/**
 * Looks a host up for a connection that is about to be made, and gives only what may be connected to. The connection is
 * made to these very addresses, so that a name which answers something else a moment later (DNS rebinding) gains nothing.
 */
final class PermittedAddresses implements DnsResolver {

    private final Resolver resolver;
    private final Predicate<InetAddress> permitted;

    private PermittedAddresses(Resolver resolver, Predicate<InetAddress> permitted) {
        this.resolver = resolver;
        this.permitted = permitted;
    }

    static PermittedAddresses overTls(Resolver resolver, Targets targets) {
        return new PermittedAddresses(resolver, targets::permits);
    }

    /** Without TLS only what the operator has named is reached. */
    static PermittedAddresses inClear(Resolver resolver, Targets targets) {
        return new PermittedAddresses(resolver, targets::isAllowed);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = resolver.resolve(host);
        InetAddress[] some = Stream.of(all).filter(permitted).toArray(InetAddress[]::new);
        if (some.length == 0) {
            throw new ForbiddenTarget();
        }
        return some;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The host is none that may be sent to; which address it has is nobody’s business. */
    static final class ForbiddenTarget extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenTarget() {
            super("target: forbidden (expected: public, or allowed by the operator)");
        }
    }
}
