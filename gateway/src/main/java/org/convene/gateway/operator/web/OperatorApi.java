package org.convene.gateway.operator.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.identity.Operators.NamedOperator;
import org.convene.gateway.session.FreshSignIn;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Operators name each other; those of the configuration cannot be removed here. */
@RestController
@RequestMapping("/api/v1/operators")
class OperatorApi {

    private final OperatorDesk desk;

    OperatorApi(OperatorDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    All list(@CurrentPerson Person person) {
        Operators all = desk.ask(person);
        return new All(all.configured(), all.named());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @FreshSignIn
    void name(@Valid @RequestBody OperatorForm body, @CurrentPerson Person person) {
        if (!desk.name(person, body.read())) {
            throw Invalid.field("address", "operator.unknown");
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @FreshSignIn
    void remove(@PathVariable UUID id, @CurrentPerson Person person) {
        switch (desk.remove(person, id)) {
            case REMOVED -> {}
            case UNKNOWN -> throw new NotFound();
            case LAST -> throw new Conflict("last-operator");
        }
    }

    /** Addresses of the configuration, and people who were named since. */
    record All(List<String> configured, List<NamedOperator> named) {}
}
