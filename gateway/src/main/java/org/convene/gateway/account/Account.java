package org.convene.gateway.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed in at least once.
 *
 * @param address where she gets her mail
 * @param name how she wants to be called; {@code null} until she said it
 * @param language BCP 47 language tag
 * @param timeZone IANA time zone
 * @param further addresses that sign in to this account too, such as those of an account that became part of it
 */
public record Account(
        UUID id,
        PersonAddress address,
        @Nullable String name,
        String language,
        String timeZone,
        List<PersonAddress> further) {

    public Account {
        further = List.copyOf(further);
    }

    /** Returns her name, or her address as long as she gave none. */
    public String displayName() {
        return name == null ? address.given() : name;
    }

    /** Returns the same person, who reads and is called like this. */
    public Account as(@Nullable String newName, String newLanguage, String newTimeZone) {
        return new Account(id, address, newName, newLanguage, newTimeZone, further);
    }

    /** Returns the same person with another address; one that was a further one is that no longer. */
    public Account at(PersonAddress newAddress) {
        List<PersonAddress> others = further.stream()
                .filter(other -> !other.key().equals(newAddress.key()))
                .toList();
        return new Account(id, newAddress, name, language, timeZone, others);
    }

    /** Returns the same person, who has these addresses too. */
    public Account also(List<PersonAddress> others) {
        List<PersonAddress> all = Stream.concat(further.stream(), others.stream())
                .filter(other -> !other.key().equals(address.key()))
                .distinct()
                .toList();
        return new Account(id, address, name, language, timeZone, all);
    }

    /** Returns every address that signs in to this account, the one for mail first. */
    public List<PersonAddress> addresses() {
        return Stream.concat(Stream.of(address), further.stream()).toList();
    }
}
