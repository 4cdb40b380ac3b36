package org.convene.local.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What one partner does at her desk: signs in, registers the foundation, drafts, agrees, invites. */
final class Desk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Partner partner;
    private final Api api;
    private final Letters letters;
    private String foundationId = "";

    private Desk(Partner partner, Api api, Letters letters) {
        this.partner = partner;
        this.api = api;
        this.letters = letters;
    }

    /** Signs in by the code of the mail and gives the new account its name. */
    static Desk of(Partner partner, Api anonymous, Letters letters) {
        String id = anonymous
                .post(
                        "sign-ins",
                        Map.of("address", partner.address(), "language", "en", "timeZone", partner.timeZone()))
                .path("id")
                .asString();
        String token = anonymous
                .post("sign-ins/" + id + "/confirmation", Map.of("code", letters.code(partner.address())))
                .path("accessToken")
                .asString();
        Api api = anonymous.as(token);
        api.patch("account", Map.of("name", partner.personName()));
        return new Desk(partner, api, letters);
    }

    void registerFoundation() {
        foundationId = api.post("foundations", partner.foundation()).path("id").asString();
    }

    String draft(Map<String, Object> terms, Map<String, Object> details) {
        return api.post("workshops", Map.of("foundationId", foundationId, "terms", terms, "details", details))
                .path("id")
                .asString();
    }

    void ask(Desk other, String workshop, String message) {
        api.post(
                "workshops/" + workshop + "/co-organizers",
                Map.of(
                        "address",
                        other.partner.address(),
                        "contactName",
                        other.partner.personName(),
                        "message",
                        message,
                        "language",
                        "en"));
    }

    /** Accepts by the mailed link: registers the foundation in the same step, or names the one she has already. */
    void accept(String workshop) {
        String token = letters.token(partner.address(), "/organize/co-organizing");
        Map<String, Object> body = foundationId.isEmpty()
                ? Map.of("foundation", partner.foundation())
                : Map.of("foundationId", foundationId);
        api.post("co-organizing/" + token + "/acceptance", body);
        if (foundationId.isEmpty()) {
            foundationId = api.get("workshops/" + workshop)
                    .path("hosts")
                    .valueStream()
                    .filter(host -> partner.name().equals(host.path("name").asString()))
                    .findFirst()
                    .map(host -> host.path("foundationId").asString())
                    .orElseThrow(() -> new IllegalStateException(partner.name() + " is no host of " + workshop));
        }
    }

    int submit(String workshop, Map<String, Object> terms) {
        Map<String, Object> body = new HashMap<>(Map.of("foundationId", foundationId, "kind", "TERMS", "terms", terms));
        return api.post("workshops/" + workshop + "/revisions", body)
                .path("number")
                .asInt();
    }

    void signOff(String workshop, int revision) {
        api.post(
                "workshops/" + workshop + "/revisions/" + revision + "/sign-offs",
                Map.of("foundationId", foundationId));
    }

    void refuse(String workshop, int revision, String reason) {
        api.post(
                "workshops/" + workshop + "/revisions/" + revision + "/refusals",
                Map.of("foundationId", foundationId, "reason", reason));
    }

    void publish(String workshop) {
        api.post("workshops/" + workshop + "/publication", Map.of("foundationId", foundationId));
    }

    /** Hands in a host's list; the registration service may hear of the workshop a moment later than we. */
    void invite(String workshop, List<Guest> guests) {
        Map<String, Object> list = Map.of(
                "foundationId",
                foundationId,
                "invitees",
                guests.stream().map(Guest::invitee).toList());
        onceKnown(() -> api.post("workshops/" + workshop + "/invitations", list));
    }

    /** Repeats a call while another service has not heard of the thing yet. */
    static JsonNode onceKnown(Supplier<JsonNode> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (Refusal refusal) {
                boolean mayComeYet = refusal.status() == 404 || refusal.status() == 503;
                if (!mayComeYet || System.nanoTime() > end) {
                    throw refusal;
                }
                Letters.pause();
            }
        }
    }
}
