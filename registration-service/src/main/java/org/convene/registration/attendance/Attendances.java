package org.convene.registration.attendance;

import org.convene.registration.participation.Participation;

/** Who came to which workshop. */
public interface Attendances {

    /** Records, and tells, that she came; only the first time counts. */
    void record(Participation participation);
}
