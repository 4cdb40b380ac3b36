package org.convene.notification.webhook.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convene.notification.webhook.Occurrence;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is sent: type, timestamp and data as the specification suggests, and where it stands among its like. */
@Component
class Payloads {

    private final JsonMapper json;

    Payloads(JsonMapper json) {
        this.json = json;
    }

    String write(Occurrence occurrence, UUID foundationId) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("aggregate", occurrence.aggregate().toString());
        order.put("epoch", occurrence.epoch());
        order.put("sequence", occurrence.sequence());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", occurrence.type().text());
        payload.put("timestamp", occurrence.at().toString());
        payload.put("foundationId", foundationId.toString());
        payload.put("order", order);
        payload.put("data", occurrence.data());
        return json.writeValueAsString(payload);
    }

    String write(Occurrence occurrence) {
        return json.writeValueAsString(occurrence);
    }

    Occurrence read(String body) {
        return json.readValue(body, Occurrence.class);
    }
}
