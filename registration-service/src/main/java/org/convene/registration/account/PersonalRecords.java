package org.convene.registration.account;

import java.util.UUID;
import org.convene.registration.person.PersonAddress;

/** What is kept under an address: registrations, invitations, requests. */
public interface PersonalRecords {

    /** What was registered or waits under one address goes by the other, as far as that is not there already. */
    void move(PersonAddress from, PersonAddress to);

    /**
     * Ends what is still to come, its place going to who waits; of what is over only numbers stay.
     *
     * @param cause the event whose consequence this is
     */
    void erase(PersonAddress address, UUID cause);
}
