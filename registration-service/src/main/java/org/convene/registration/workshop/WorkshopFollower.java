package org.convene.registration.workshop;

/** What follows here when a workshop changes; runs in the transaction that stores our copy of it. */
public interface WorkshopFollower {

    void follow(Workshop workshop);
}
