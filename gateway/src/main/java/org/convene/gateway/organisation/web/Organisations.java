package org.convene.gateway.organisation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.organisation.Organisation;
import org.convene.gateway.organisation.Provider;
import org.springframework.stereotype.Component;

/** Finds the organisations of this installation, and speaks with their providers. */
@Component
class Organisations {

    private final Map<String, Organisation> byId = new LinkedHashMap<>();
    private final Map<String, Provider> providers = new HashMap<>();

    Organisations(OrganisationSettings settings, GatewaySettings gateway) {
        settings.organisations().forEach((id, client) -> {
            byId.put(id, client.organisation(id));
            providers.put(
                    id,
                    new OpenIdProvider(
                            id, client, gateway.publicAddress().resolve(SignInWithOrganisationPages.callback(id))));
        });
    }

    Collection<Organisation> all() {
        return byId.values();
    }

    Optional<Organisation> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Provider providerOf(Organisation organisation) {
        return Objects.requireNonNull(providers.get(organisation.id()));
    }
}
