package org.convene.notification.webhook.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.webhook.DeliveryLog;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Endpoints;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.http.EndpointAddresses;
import org.convene.web.language.InLanguage;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A foundation’s webhooks and each of them with its log. */
@Controller
@RequestMapping("/organize/foundations/{foundation}/webhooks")
class WebhookPages {

    private static final int SHOWN = 50;

    private final WebhookOffice office;
    private final Endpoints endpoints;
    private final EndpointAddresses addresses;
    private final DeliveryLog log;
    private final Clock clock;

    WebhookPages(WebhookOffice office, Endpoints endpoints, EndpointAddresses addresses, DeliveryLog log, Clock clock) {
        this.office = office;
        this.endpoints = endpoints;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable UUID foundation, @CurrentPerson Person person, Reader reader, Model model) {
        model.addAttribute("form", WebhookForm.EMPTY);
        return list(foundation, person, reader, model);
    }

    @PostMapping
    String add(
            @PathVariable UUID foundation,
            @CurrentPerson Person person,
            Reader reader,
            @ModelAttribute("form") WebhookForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        office.open(foundation, person);
        WebhookForm.Read read = form.read(addresses);
        if (isRefused(read, result, response)) {
            return list(foundation, person, reader, model);
        }
        return secret(office.add(foundation, Objects.requireNonNull(read.address()), read.types()), false, model);
    }

    @GetMapping("/{endpoint}")
    String one(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer replayed,
            @CurrentPerson Person person,
            Model model) {
        Endpoint found = office.open(foundation, endpoint, person);
        model.addAttribute("form", WebhookForm.of(found));
        model.addAttribute("replayed", replayed);
        return page(found, after, model);
    }

    @PostMapping("/{endpoint}")
    String change(
            @PathVariable UUID foundation,
            @PathVariable UUID endpoint,
            @CurrentPerson Person person,
            @ModelAttribute("form") WebhookForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Endpoint found = office.open(foundation, endpoint, person);
        WebhookForm.Read read = form.read(addresses);
        if (isRefused(read, result, response)) {
            return page(found, null, model);
        }
        office.change(found, read);
        return back(found, "saved");
    }

    @PostMapping("/{endpoint}/pause")
    String pause(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        Endpoint found = office.open(foundation, endpoint, person);
        endpoints.pause(found.id());
        return back(found, "paused");
    }

    @PostMapping("/{endpoint}/resumption")
    String resume(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        Endpoint found = office.open(foundation, endpoint, person);
        endpoints.resume(found.id());
        return back(found, "resumed");
    }

    @PostMapping("/{endpoint}/secret")
    String rotate(
            @PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person, Model model) {
        return secret(office.rotate(office.open(foundation, endpoint, person)), true, model);
    }

    @PostMapping("/{endpoint}/test")
    String test(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        Endpoint found = office.open(foundation, endpoint, person);
        office.test(found);
        return back(found, "tested");
    }

    @PostMapping("/{endpoint}/removal")
    String remove(@PathVariable UUID foundation, @PathVariable UUID endpoint, @CurrentPerson Person person) {
        endpoints.remove(office.open(foundation, endpoint, person).id());
        return "redirect:/organize/foundations/" + foundation + "/webhooks?removed";
    }

    private String list(UUID foundation, Person person, Reader reader, Model model) {
        Foundations.Called called = office.open(foundation, person);
        model.addAttribute(
                "name",
                InLanguage.name(
                        reader.readsNamesIn(),
                        called.name(),
                        called.names(),
                        FoundationName::language,
                        FoundationName::name));
        model.addAttribute("foundation", foundation);
        model.addAttribute("endpoints", endpoints.of(foundation));
        model.addAttribute("most", Endpoints.MOST);
        model.addAttribute("types", EventType.choices());
        return "webhook/list";
    }

    private String page(Endpoint endpoint, @Nullable UUID after, Model model) {
        List<DeliveryLog.Entry> entries = log.entries(endpoint.id(), after, SHOWN + 1);
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("previousUntil", endpoint.previousUntil(clock.instant()));
        model.addAttribute("types", EventType.choices());
        model.addAttribute("entries", entries.subList(0, Math.min(SHOWN, entries.size())));
        model.addAttribute(
                "next", entries.size() > SHOWN ? entries.get(SHOWN - 1).id() : null);
        model.addAttribute("earlier", after != null);
        return "webhook/endpoint";
    }

    private String secret(Endpoint endpoint, boolean rotated, Model model) {
        Instant until = endpoint.previousUntil(clock.instant());
        model.addAttribute("endpoint", endpoint);
        model.addAttribute("secret", office.secret(endpoint));
        model.addAttribute("previousUntil", rotated ? until : null);
        return "webhook/secret";
    }

    private static boolean isRefused(WebhookForm.Read read, BindingResult result, HttpServletResponse response) {
        read.refused().forEach((field, key) -> result.rejectValue(field, key));
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return result.hasErrors();
    }

    static String back(Endpoint endpoint, String done) {
        return "redirect:/organize/foundations/" + endpoint.foundationId() + "/webhooks/" + endpoint.id() + "?" + done;
    }
}
