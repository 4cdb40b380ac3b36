package org.convene.gateway.confirmation.web;

import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.confirmation.MailedProofs;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.springframework.stereotype.Component;

@Component
class ConfirmationLinks implements MailedProofs {

    private final PersonalLinks links;

    ConfirmationLinks(GatewaySettings settings) {
        this.links = PersonalLinks.of(KeyRing.load(settings.keys().resolve("links-sign-in.properties")));
    }

    @Override
    public Optional<UUID> confirmationOf(String link) {
        return links.read(link, Kind.CONFIRMATION).map(PersonalLink::id);
    }

    @Override
    public boolean isCode(UUID confirmation, String typed) {
        return links.isCode(Kind.CONFIRMATION, confirmation, typed);
    }
}
