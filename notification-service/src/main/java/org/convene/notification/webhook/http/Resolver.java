package org.convene.notification.webhook.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for a host’s addresses. */
@FunctionalInterface
interface Resolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
