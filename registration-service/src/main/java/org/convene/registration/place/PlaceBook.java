package org.convene.registration.place;

import java.util.List;
import java.util.UUID;

/** Where places are given: all or none of the asks take effect, whatever else is asked elsewhere at the same time. */
public interface PlaceBook {

    /** Decides about asks of one workshop in their order, in one transaction; an answer for each. */
    List<PlaceAsk.Answer> decide(UUID workshopId, List<PlaceAsk> asks);
}
