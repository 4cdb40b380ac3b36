package org.convene.notification.webhook.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.convene.notification.webhook.DeliveryLog;
import org.convene.notification.webhook.Endpoint;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was sent, and sending it again. */
@Controller
@RequestMapping("/organize/foundations/{foundation}/webhooks/{endpoint}")
class DeliveryPages {

    private final WebhookOffice office;
    private final DeliveryLog log;
    private final Clock clock;

    DeliveryPages(WebhookOffice office, DeliveryLog log, Clock clock) {
        this.office = office;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/deliveries/{delivery}")
    String one(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @PathVariable UUID delivery,
            @CurrentPerson Person person,
            Model model) {
        Endpoint found = office.open(foundation, endpoint, person);
        model.addAttribute("endpoint", found);
        model.addAttribute("sent", log.find(found.id(), delivery).orElseThrow(NotFound::new));
        return "webhook/delivery";
    }

    @PostMapping("/deliveries/{delivery}/replay")
    String replay(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @PathVariable UUID delivery,
            @CurrentPerson Person person) {
        Endpoint found = office.open(foundation, endpoint, person);
        if (log.find(found.id(), delivery).isEmpty()) {
            throw new NotFound();
        }
        if (!log.replay(found.id(), delivery)) {
            throw new Conflict("nothing-to-replay");
        }
        return WebhookPages.back(found, "replayed=1");
    }

    @PostMapping("/replay")
    String replayFailed(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @RequestParam(defaultValue = "30") int days,
            @CurrentPerson Person person) {
        Endpoint found = office.open(foundation, endpoint, person);
        Duration since = Duration.ofDays(Math.clamp(days, 1, DeliveryLog.KEPT.toDays()));
        int replayed = log.replayFailed(found.id(), clock.instant().minus(since));
        return WebhookPages.back(found, "replayed=" + replayed);
    }
}
