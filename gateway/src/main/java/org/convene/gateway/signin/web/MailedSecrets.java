package org.convene.gateway.signin.web;

import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.signin.SignInSecrets;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.springframework.stereotype.Component;

@Component
class MailedSecrets implements SignInSecrets {

    private final PersonalLinks links;

    MailedSecrets(GatewaySettings settings) {
        this.links = PersonalLinks.of(KeyRing.load(settings.keys().resolve("links-sign-in.properties")));
    }

    @Override
    public Optional<UUID> requestOf(String link) {
        return links.read(link, Kind.SIGN_IN).map(PersonalLink::id);
    }

    @Override
    public boolean isCode(UUID request, String typed) {
        return links.isCode(Kind.SIGN_IN, request, typed);
    }
}
