package org.convene.registration.request;

import org.convene.registration.person.PersonAddress;

/** Who lost her personal links and asks for them. */
public interface LinkRequests {

    /**
     * Has all links of an address mailed to it in one mail, those of past workshops included; not if it has none, or was
     * written to a moment ago or too often today.
     */
    void ask(PersonAddress address, String language, String timeZone);
}
