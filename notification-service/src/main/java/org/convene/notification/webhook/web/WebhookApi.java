package org.convene.notification.webhook.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Endpoints;
import org.convene.notification.webhook.http.EndpointAddresses;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A foundation’s webhooks for scripts. */
@RestController
@RequestMapping("/api/v1/foundations/{foundation}/webhooks")
class WebhookApi {

    private final WebhookOffice office;
    private final Endpoints endpoints;
    private final EndpointAddresses addresses;
    private final Idempotency idempotency;
    private final Clock clock;

    WebhookApi(
            WebhookOffice office,
            Endpoints endpoints,
            EndpointAddresses addresses,
            Idempotency idempotency,
            Clock clock) {
        this.office = office;
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What is remembered of an addition: not the secret, which would then be stored. */
    record Added(UUID id) {}

    @GetMapping
    List<WebhookJson> all(@PathVariable UUID foundation, @CurrentPerson Person person) {
        office.open(foundation, person);
        return endpoints.of(foundation).stream()
                .map(endpoint -> WebhookJson.of(endpoint, clock.instant()))
                .toList();
    }

    @PostMapping
    ResponseEntity<WebhookJson> add(
            @PathVariable UUID foundation,
            @CurrentPerson Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WebhookForm form) {
        office.open(foundation, person);
        WebhookForm.Read read = understood(form);
        Added added = idempotency.once(
                key,
                person.id().toString(),
                "POST /foundations/" + foundation + "/webhooks",
                form,
                Added.class,
                () -> new Added(office.add(foundation, Objects.requireNonNull(read.address()), read.types())
                        .id()));
        Endpoint endpoint = endpoints.find(foundation, added.id()).orElseThrow(NotFound::new);
        return ResponseEntity.created(URI.create("/api/v1/foundations/" + foundation + "/webhooks/" + endpoint.id()))
                .body(WebhookJson.of(endpoint, clock.instant(), office.secret(endpoint)));
    }

    @GetMapping("/{endpoint}")
    WebhookJson one(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        return WebhookJson.of(office.open(foundation, endpoint, person), clock.instant());
    }

    @PutMapping("/{endpoint}")
    WebhookJson change(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @CurrentPerson Person person,
            @RequestBody WebhookForm form) {
        office.change(office.open(foundation, endpoint, person), understood(form));
        return one(foundation, endpoint, person);
    }

    @PostMapping("/{endpoint}/pause")
    WebhookJson pause(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        endpoints.pause(office.open(foundation, endpoint, person).id());
        return one(foundation, endpoint, person);
    }

    @PostMapping("/{endpoint}/resumption")
    WebhookJson resume(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        endpoints.resume(office.open(foundation, endpoint, person).id());
        return one(foundation, endpoint, person);
    }

    @PostMapping("/{endpoint}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookJson rotate(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        Endpoint rotated = office.rotate(office.open(foundation, endpoint, person));
        return WebhookJson.of(rotated, clock.instant(), office.secret(rotated));
    }

    @DeleteMapping("/{endpoint}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        endpoints.remove(office.open(foundation, endpoint, person).id());
    }

    private WebhookForm.Read understood(WebhookForm form) {
        WebhookForm.Read read = form.read(addresses);
        if (!read.refused().isEmpty()) {
            throw new Invalid(read.refused().entrySet().stream()
                    .map(refused -> new Invalid.Field(refused.getKey(), refused.getValue(), List.of()))
                    .toList());
        }
        return read;
    }
}
