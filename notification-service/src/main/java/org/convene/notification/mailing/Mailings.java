package org.convene.notification.mailing;

/** Mailings, waiting to be expanded or done. */
public interface Mailings {

    /** Keeps a mailing; one with the same purpose, occurrence and audience is there already and stays. */
    void open(Mailing mailing);

    /** Turns the next few recipients of a due mailing into deliveries; returns false if no mailing is due. */
    boolean expandSome();
}
