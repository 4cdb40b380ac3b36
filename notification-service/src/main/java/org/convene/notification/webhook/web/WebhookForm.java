package org.convene.notification.webhook.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.http.EndpointAddresses;
import org.jspecify.annotations.Nullable;

/** Where to send, and what, as a form or a JSON body carries it. */
record WebhookForm(@Nullable String address, @Nullable List<String> types) {

    static final WebhookForm EMPTY = new WebhookForm(
            "", EventType.choices().stream().map(EventType::text).toList());

    /** What was understood of it, or what can’t be: the keys of the words by field. */
    record Read(@Nullable URI address, Set<EventType> types, Map<String, String> refused) {}

    static WebhookForm of(Endpoint endpoint) {
        return new WebhookForm(
                endpoint.address().toString(),
                endpoint.types().stream().map(EventType::text).sorted().toList());
    }

    /** For the template, which sees public methods only. */
    public boolean wants(EventType type) {
        return types != null && types.contains(type.text());
    }

    Read read(EndpointAddresses addresses) {
        Map<String, String> refused = new LinkedHashMap<>();
        URI usable = null;
        if (address == null || address.isBlank()) {
            refused.put("address", "webhooks.refused.missing");
        } else {
            switch (addresses.check(address)) {
                case EndpointAddresses.Outcome.Usable(URI found) -> usable = found;
                case EndpointAddresses.Outcome.Unusable(String reason) ->
                    refused.put("address", "webhooks.refused." + reason);
            }
        }
        List<String> asked = types == null ? List.of() : types;
        Set<EventType> known = asked.stream()
                .map(EventType::of)
                .flatMap(Optional::stream)
                .filter(EventType.choices()::contains)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            refused.put("types", "webhooks.refused.no-type");
        } else if (known.size() < Set.copyOf(asked).size()) {
            refused.put("types", "webhooks.refused.unknown-type");
        }
        return new Read(usable, known, refused);
    }
}
