package org.convene.registration.request.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.participation.web.ParticipationView;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.place.web.Registering;
import org.convene.registration.place.web.RegistrationForm;
import org.convene.registration.request.LinkRequests;
import org.convene.registration.request.RegistrationRequest;
import org.convene.registration.request.RegistrationRequests;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.web.input.Country;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class RequestApi {

    private final Workshops workshops;
    private final RegistrationRequests requests;
    private final LinkRequests linkRequests;
    private final ConfirmedRequests confirmed;
    private final Registering registering;
    private final Clock clock;

    RequestApi(
            Workshops workshops,
            RegistrationRequests requests,
            LinkRequests linkRequests,
            ConfirmedRequests confirmed,
            Registering registering,
            Clock clock) {
        this.workshops = workshops;
        this.requests = requests;
        this.linkRequests = linkRequests;
        this.confirmed = confirmed;
        this.registering = registering;
        this.clock = clock;
    }

    /** Repeating it is harmless: within ten minutes the same request is answered. */
    @PostMapping("/workshops/{id}/registrations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@PathVariable UUID id, @Valid @RequestBody Ask ask, Reader reader) {
        Workshop workshop = workshops.find(id).filter(Workshop::isPublic).orElseThrow(NotFound::new);
        RegistrationOutcome.refusal(workshop.registrationAt(clock.instant())).ifPresent(registering::answer);
        return new Asked(requests.ask(workshop, ask.parsed(), ask.languageOr(reader), ask.timeZoneOr(reader)));
    }

    /** Has the links of an address mailed to it; the answer is the same whether it has any. */
    @PostMapping("/registrations/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void links(@Valid @RequestBody Ask ask, Reader reader) {
        linkRequests.ask(ask.parsed(), ask.languageOr(reader), ask.timeZoneOr(reader));
    }

    @PostMapping("/registrations/requests/{tokenOrId}/confirmation")
    ResponseEntity<ParticipationView> confirm(
            @PathVariable String tokenOrId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Confirmation confirmation) {
        RegistrationRequest request = confirmed.byLinkOrCode(tokenOrId, confirmation.code());
        Workshop workshop = workshops.find(request.workshopId()).orElseThrow();
        Entry entry = new Entry(EntryKind.REQUEST, request.id());
        return registering.answer(registering.register(workshop, entry, confirmation.form(), key));
    }

    /** An address to be confirmed. */
    record Ask(
            @NotBlank @EmailAddress @Nullable String address,
            @Language @Nullable String language,
            @Zone @Nullable String timeZone) {

        PersonAddress parsed() {
            return PersonAddresses.parse(address == null ? "" : address).orElseThrow();
        }

        String languageOr(Reader reader) {
            String chosen = Texts.orNull(language);
            return chosen == null ? reader.locale().getLanguage() : chosen;
        }

        String timeZoneOr(Reader reader) {
            String chosen = Texts.orNull(timeZone);
            return chosen == null ? reader.zone().getId() : chosen;
        }
    }

    /** What to confirm; it says nothing about whether the address is known. */
    record Asked(UUID requestId) {}

    /** The form, with the mailed code where there is no mailed link. */
    record Confirmation(
            @Line @Nullable String code,
            @NotBlank @Line @Nullable String name,
            @NotBlank @Country @Nullable String country,
            @NotBlank @Language @Nullable String language,
            @NotBlank @Zone @Nullable String timeZone,
            @Line @Nullable String institution,
            @Line @Nullable String profession,
            @NotNull PlaceKind kind,
            @AssertTrue boolean consent) {

        RegistrationForm form() {
            return new RegistrationForm(name, country, language, timeZone, institution, profession, kind, consent);
        }
    }
}
