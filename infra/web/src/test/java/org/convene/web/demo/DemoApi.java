package org.convene.web.demo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Line;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoApi {

    private final Idempotency idempotency;
    private final AtomicInteger made = new AtomicInteger();

    DemoApi(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @PostMapping("/api/v1/things")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(
            @Valid @RequestBody Thing thing,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(
                key, "caller", "POST /things", thing, Made.class, () -> new Made(made.incrementAndGet(), thing.name()));
    }

    @GetMapping("/api/v1/things/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "10") @Min(1) int limit) {
        throw new Conflict("not-enough", limit);
    }

    @GetMapping("/api/v1/things/field")
    String field() {
        throw Invalid.field("terms.zone", "input.zone");
    }

    @GetMapping("/api/v1/mine")
    String mine(@CurrentPerson Person person) {
        return person.name();
    }

    record Thing(
            @NotBlank @Line(max = 20) String name, @Min(0) int places) {}

    record Made(int number, String name) {}
}
