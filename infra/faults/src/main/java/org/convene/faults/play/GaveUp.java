package org.convene.faults.play;

/** Somebody got no answer, or no mail, in all the time that the platform had after everything was healed. */
final class GaveUp extends RuntimeException {

    GaveUp(String what) {
        super(what);
    }
}
