package org.convene.notification.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.notification.webhook.DeliveryLog;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an endpoint, for scripts. */
@RestController
@RequestMapping("/api/v1/foundations/{foundation}/webhooks/{endpoint}")
class DeliveryApi {

    private static final int MOST = 200;

    private final WebhookOffice office;
    private final DeliveryLog log;

    DeliveryApi(WebhookOffice office, DeliveryLog log) {
        this.office = office;
        this.log = log;
    }

    record Queued(UUID deliveryId) {}

    record Replayed(int count) {}

    record Replay(@Nullable Instant since) {}

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Queued test(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        return new Queued(office.test(office.open(foundation, endpoint, person)));
    }

    /** Returns the latest first; the id of the last one leads to the next page. */
    @GetMapping("/deliveries")
    List<DeliveryLog.Entry> all(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            @CurrentPerson Person person) {
        return log.entries(office.open(foundation, endpoint, person).id(), after, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/deliveries/{delivery}")
    DeliveryLog.Sent one(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @PathVariable UUID delivery,
            @CurrentPerson Person person) {
        return log.find(office.open(foundation, endpoint, person).id(), delivery)
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replay(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @PathVariable UUID delivery,
            @CurrentPerson Person person) {
        one(foundation, endpoint, delivery, person);
        if (!log.replay(endpoint, delivery)) {
            throw new Conflict("nothing-to-replay");
        }
        return new Replayed(1);
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replayFailed(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @CurrentPerson Person person,
            @RequestBody Replay replay) {
        UUID found = office.open(foundation, endpoint, person).id();
        if (replay.since() == null) {
            throw Invalid.field("since", "webhooks.refused.since");
        }
        return new Replayed(log.replayFailed(found, replay.since()));
    }
}
