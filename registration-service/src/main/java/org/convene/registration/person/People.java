package org.convene.registration.person;

import java.util.Optional;
import java.util.UUID;

/** All people who were invited or registered. */
public interface People {

    Optional<PersonalData> find(UUID id);
}
