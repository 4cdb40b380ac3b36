package org.convene.notification.letter.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes personal links with the keys of their owners, whenever a letter is written; they are stored nowhere. */
@Component
class SignedLinks implements Links {

    private final URI publicAddress;
    private final Map<Kind, PersonalLinks> rings = new EnumMap<>(Kind.class);

    SignedLinks(@Value("${convene.public-address}") URI publicAddress, @Value("${convene.keys}") Path keys) {
        this.publicAddress = publicAddress;
        PersonalLinks event = ring(keys, "event");
        PersonalLinks registration = ring(keys, "registration");
        rings.put(Kind.MEMBERSHIP, event);
        rings.put(Kind.CO_ORGANIZER, event);
        rings.put(Kind.BALLOT, event);
        rings.put(Kind.SPEAKER, event);
        rings.put(Kind.INVITATION, registration);
        rings.put(Kind.REQUEST, registration);
        rings.put(Kind.PARTICIPATION, registration);
        rings.put(Kind.PREFERENCES, ring(keys, "notification"));
        PersonalLinks signIn = ring(keys, "sign-in");
        rings.put(Kind.SIGN_IN, signIn);
        rings.put(Kind.CONFIRMATION, signIn);
    }

    private static PersonalLinks ring(Path keys, String owner) {
        return PersonalLinks.of(KeyRing.load(keys.resolve("links-" + owner + ".properties")));
    }

    @Override
    public String page(String path) {
        return publicAddress.resolve(path).toString();
    }

    @Override
    public String personal(String path, Kind kind, UUID id, int generation) {
        return page(path + "/" + of(kind).token(kind, id, generation));
    }

    @Override
    public String code(Kind kind, UUID id) {
        return PersonalLinks.spaced(of(kind).code(kind, id));
    }

    private PersonalLinks of(Kind kind) {
        return Objects.requireNonNull(rings.get(kind));
    }
}
