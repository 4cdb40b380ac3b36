package org.convene.messaging.kafka;

/** A record on a topic is no event; the message names the part that is wrong and never what it holds. */
public final class MalformedRecord extends Exception {

    MalformedRecord(String message) {
        super(message);
    }

    MalformedRecord(String message, Exception cause) {
        super(message, cause);
    }
}
