package org.convene.messaging.event;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Lets one request be followed through all services by the {@code traceparent} of W3C Trace Context, which lies in the
 * logging context (MDC).
 */
public final class Trace {

    private static final String NAME = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The trace that this thread works for, a new one if it works for none. */
    public static String current() {
        String known = valid(MDC.get(NAME));
        return known != null ? known : "00-" + hex(16) + "-" + hex(8) + "-01";
    }

    /** Does the work for the given trace; events told in it and lines logged in it carry that trace. */
    public static void within(@Nullable String traceParent, Runnable work) {
        String before = MDC.get(NAME);
        String trace = valid(traceParent);
        if (trace != null) {
            MDC.put(NAME, trace);
        }
        try {
            work.run();
        } finally {
            if (before == null) {
                MDC.remove(NAME);
            } else {
                MDC.put(NAME, before);
            }
        }
    }

    /** The given text if it is one that we pass on; anybody can send a header. */
    public static @Nullable String valid(@Nullable String traceParent) {
        return traceParent != null && FORM.matcher(traceParent).matches() ? traceParent : null;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
