package org.convene.gateway.route.web;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;

/** Why a service did not answer; what it answered, be it 500, is an answer. */
enum NoAnswer {
    /** Nobody listens, so nothing was sent. */
    NOT_REACHED,
    /** All connections that this service may have are in use, so nothing was sent; that alone says nothing about it. */
    ALL_BUSY,
    /** It was sent, and half a minute was not enough. */
    TOO_SLOW,
    /** It was sent, at least in part, and the connection ended. */
    HUNG_UP;

    static NoAnswer of(@Nullable Throwable failure) {
        return switch (failure) {
            case ConnectionRequestTimeoutException _ -> ALL_BUSY;
            case ConnectTimeoutException _, ConnectException _, NoRouteToHostException _, UnknownHostException _ ->
                NOT_REACHED;
            case SocketTimeoutException _ -> TOO_SLOW;
            case null, default -> HUNG_UP;
        };
    }

    /** Returns whether asking once more at once may help: a service that was restarted closed the old connections. */
    static boolean isWorthAnotherTry(@Nullable Throwable failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> false;
            case SocketException _, NoHttpResponseException _, ConnectionClosedException _ -> true;
            case null, default -> false;
        };
    }
}
