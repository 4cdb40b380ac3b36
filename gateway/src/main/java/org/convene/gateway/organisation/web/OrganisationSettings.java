package org.convene.gateway.organisation.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.gateway.organisation.Organisation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The organisations with whose provider people may sign in, by the ids that addresses of pages have.
 *
 * @param organisations none by default
 */
@ConfigurationProperties("convene")
record OrganisationSettings(@DefaultValue Map<String, Client> organisations) {

    OrganisationSettings {
        organisations.forEach((id, client) -> {
            if (!id.matches("[a-z0-9-]{1,40}") || client.domains().isEmpty()) {
                throw new IllegalArgumentException("convene.organisations." + id
                        + ": (expected: an id of small letters, digits and hyphens, and one domain at least)");
            }
        });
    }

    /**
     * What Convene is to an organisation's provider.
     *
     * @param name as people know the organisation
     * @param issuer where the provider describes itself, below {@code /.well-known/openid-configuration}
     * @param domains the domains of the addresses it may vouch for
     */
    record Client(
            String name,
            URI issuer,
            String clientId,
            String clientSecret,
            @DefaultValue List<String> domains) {

        Organisation organisation(String id) {
            Set<String> lower = domains.stream()
                    .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            return new Organisation(id, name, issuer.toString(), lower);
        }

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return name + " at " + issuer;
        }
    }
}
