package org.convene.registration.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.participation.web.ParticipationView;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceAsk.RetryKey;
import org.convene.registration.place.PlaceDesk;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.problem.Problem;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Takes a filled-in form to the desk where places are given, and renders every outcome, on pages and in the API. */
@Component
public class Registering {

    private final PlaceDesk desk;
    private final ParticipantLinks links;
    private final ParticipationView.Views views;
    private final Times times;

    Registering(PlaceDesk desk, ParticipantLinks links, ParticipationView.Views views, Times times) {
        this.desk = desk;
        this.links = links;
        this.views = views;
        this.times = times;
    }

    /** Waits for the decision; the same idempotency key gets the same one. */
    public RegistrationOutcome register(Workshop workshop, Entry entry, RegistrationForm form, @Nullable String key) {
        RetryKey retryKey = key == null ? null : new RetryKey(Idempotency.checked(key), sha256(form.toString()));
        return desk.register(
                new Registration(workshop.id(), entry, form.details(), Objects.requireNonNull(form.kind()), retryKey));
    }

    /** Who is in goes to her page; everybody else reads why not. */
    public Object page(
            RegistrationOutcome outcome, Workshop workshop, Model model, Reader reader, HttpServletResponse response) {
        Optional<Participation> in = participation(outcome);
        return in.isPresent()
                ? WorkshopPages.seeOther(links.page(in.get()))
                : refusal(outcome, workshop, model, reader, response);
    }

    /** The page that says why nobody can register, or not this way. */
    public String refusal(
            RegistrationOutcome outcome, Workshop workshop, Model model, Reader reader, HttpServletResponse response) {
        Problem problem = Refusals.problem(outcome);
        Object word = problem.arguments().stream().findFirst().orElse("");
        WorkshopPages.show(model, workshop, reader);
        model.addAttribute(
                "why",
                outcome instanceof RegistrationOutcome.NotOffered
                        ? "registration.not-offered"
                        : "problem." + problem.name());
        model.addAttribute("word", word instanceof Instant at ? times.instant(reader, at) : word);
        response.setStatus(problem.status().value());
        return "place/refused";
    }

    /** 201 for a new participation, 200 for one that was there; else a problem. */
    public ResponseEntity<ParticipationView> answer(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Confirmed(Participation p) -> created(p, null);
            case RegistrationOutcome.Waitlisted(Participation p, int position) -> created(p, position);
            case RegistrationOutcome.AlreadyIn(Participation p) -> ResponseEntity.ok(views.of(p));
            default -> throw Refusals.problem(outcome);
        };
    }

    private ResponseEntity<ParticipationView> created(Participation p, @Nullable Integer waitingPosition) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(links.address(p))
                .body(views.of(p, waitingPosition));
    }

    private static Optional<Participation> participation(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Confirmed(Participation p) -> Optional.of(p);
            case RegistrationOutcome.Waitlisted(Participation p, int _) -> Optional.of(p);
            case RegistrationOutcome.AlreadyIn(Participation p) -> Optional.of(p);
            default -> Optional.empty();
        };
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }
}
