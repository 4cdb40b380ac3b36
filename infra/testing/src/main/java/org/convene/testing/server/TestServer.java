package org.convene.testing.server;

/** A server that a test may let come and go, on one port, as a container or as a process of this machine. */
public interface TestServer extends AutoCloseable {

    /** Starts it, with what its disk holds, and returns when it answers clients. */
    void start();

    /** Stops it in good order. */
    void stop();

    /** Ends it as a power cut would. */
    void kill();

    /** Takes its disk away: from the next start on it is as new. It must be down. */
    void loseDisk();

    /** Ends it for good, if it still runs, and leaves nothing behind that a start would need. */
    @Override
    void close();
}
