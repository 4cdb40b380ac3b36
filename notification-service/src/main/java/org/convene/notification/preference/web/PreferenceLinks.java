package org.convene.notification.preference.web;

import java.nio.file.Path;
import org.convene.notification.preference.Preferences;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Gone;
import org.convene.web.problem.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Finds whose preferences a link at the end of a mail leads to. */
@Component
class PreferenceLinks {

    private final Preferences preferences;
    private final PersonalLinks links;

    PreferenceLinks(Preferences preferences, @Value("${convene.keys}") Path keys) {
        this.preferences = preferences;
        this.links = PersonalLinks.of(KeyRing.load(keys.resolve("links-notification.properties")));
    }

    /**
     * What she has chosen.
     *
     * @throws NotFound for anything that is no link of ours
     * @throws Gone for one that a newer one replaced
     */
    Preferences.Choice read(String token) {
        PersonalLink link = links.read(token, Kind.PREFERENCES)
                .filter(it -> preferences.knows(it.id()))
                .orElseThrow(() -> new NotFound("no-preferences"));
        return preferences.find(link.id(), link.generation()).orElseThrow(() -> new Gone("preferences-replaced"));
    }
}
