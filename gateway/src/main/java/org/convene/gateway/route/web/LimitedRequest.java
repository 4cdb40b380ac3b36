package org.convene.gateway.route.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.http.HttpStatus;

/**
 * A request whose body ends with an {@link Unusable} as soon as it is longer than allowed, however long it says it is,
 * or comes too slowly. Its beginning, which of nearly all requests is all, is read before a service is asked: who
 * sends slowly keeps no connection from those who don't.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    /** How much is read before a service is asked. */
    static final int BEGINNING = 16_384;

    private final LimitedStream body;

    LimitedRequest(HttpServletRequest request, long limit) throws IOException {
        super(request);
        this.body = new LimitedStream(request.getInputStream(), limit);
        body.readBeginning();
    }

    /** Returns whether there is more than what was read already. */
    boolean isLong() {
        return !body.stream.isFinished();
    }

    /** Returns whether nothing was sent along, so that the request can be sent again. */
    boolean isEmpty() {
        return body.length == 0 && body.stream.isFinished();
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    /** A body that cannot be passed on, and how that is answered; it is never the service's fault. */
    static final class Unusable extends IOException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final String problem;

        private Unusable(HttpStatus status, String problem, String message) {
            super(message);
            this.status = status;
            this.problem = problem;
        }

        static Unusable tooLarge(long limit) {
            return new Unusable(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "body: over " + limit + " bytes (expected: at most that)");
        }

        static Unusable tooSlow(long read) {
            return new Unusable(
                    HttpStatus.REQUEST_TIMEOUT, "too-slow", "body: " + read + " bytes until now (expected: the rest)");
        }

        // The cause stays out of the chain: a time-out of the client's must not pass for one of the service's.
        static Unusable broken(IOException failure) {
            return failure instanceof SocketTimeoutException || failure.getCause() instanceof SocketTimeoutException
                    ? new Unusable(HttpStatus.REQUEST_TIMEOUT, "too-slow", "body: stopped (expected: the rest)")
                    : new Unusable(
                            HttpStatus.BAD_REQUEST, "not-readable", "body: broken (expected: as it was announced)");
        }

        HttpStatus status() {
            return status;
        }

        String problem() {
            return problem;
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private static final long GRACE_SECONDS = 20;
        private static final long SLOWEST_BYTES_PER_SECOND = 1_000;

        private final ServletInputStream stream;
        private final long limit;
        private final long startedAt = System.nanoTime();
        private byte[] beginning = {};
        private int length;
        private int taken;
        private long read;

        LimitedStream(ServletInputStream stream, long limit) {
            this.stream = stream;
            this.limit = limit;
        }

        private void readBeginning() throws IOException {
            if (stream.isFinished()) {
                return;
            }
            beginning = new byte[BEGINNING];
            while (length < BEGINNING) {
                int many = more(beginning, length, BEGINNING - length);
                if (many < 0) {
                    return;
                }
                length += many;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int wanted) throws IOException {
            if (taken < length) {
                int many = Math.min(wanted, length - taken);
                System.arraycopy(beginning, taken, bytes, offset, many);
                taken += many;
                return many;
            }
            return more(bytes, offset, wanted);
        }

        private int more(byte[] bytes, int offset, int wanted) throws IOException {
            int many;
            try {
                many = stream.read(bytes, offset, wanted);
            } catch (IOException failure) {
                throw Unusable.broken(failure);
            }
            read += Math.max(0, many);
            if (read > limit) {
                throw Unusable.tooLarge(limit);
            }
            long seconds = (System.nanoTime() - startedAt) / 1_000_000_000;
            if (many >= 0 && seconds > GRACE_SECONDS + read / SLOWEST_BYTES_PER_SECOND) {
                throw Unusable.tooSlow(read);
            }
            return many;
        }

        @Override
        public boolean isFinished() {
            return taken == length && stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return taken < length || stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read listener: set (expected: bodies are read as they come)");
        }
    }
}
