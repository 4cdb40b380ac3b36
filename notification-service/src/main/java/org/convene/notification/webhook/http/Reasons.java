package org.convene.notification.webhook.http;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.convene.notification.webhook.Answer;

/** Why there was no answer, in the words of the log. */
final class Reasons {

    private Reasons() {}

    static Answer.Reason of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PermittedAddresses.ForbiddenTarget _ -> {
                    return Answer.Reason.FORBIDDEN_TARGET;
                }
                case UnknownHostException _ -> {
                    return Answer.Reason.UNKNOWN_HOST;
                }
                case SSLException _ -> {
                    return Answer.Reason.NO_TRUST;
                }
                case SocketTimeoutException _ -> {
                    return Answer.Reason.TIMEOUT;
                }
                case ConnectException _, NoRouteToHostException _ -> {
                    return Answer.Reason.NO_CONNECTION;
                }
                default -> {}
            }
        }
        return failure instanceof InterruptedIOException ? Answer.Reason.TIMEOUT : Answer.Reason.BROKEN_OFF;
    }
}
