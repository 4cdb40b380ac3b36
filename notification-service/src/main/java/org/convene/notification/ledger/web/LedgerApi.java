package org.convene.notification.ledger.web;

import java.util.List;
import java.util.UUID;
import org.convene.notification.ledger.Ledger;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The ledger's numbers for scripts. */
@RestController
class LedgerApi {

    private final LedgerDesk desks;
    private final Ledger ledger;

    LedgerApi(LedgerDesk desks, Ledger ledger) {
        this.desks = desks;
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/workshops/{id}/emails")
    List<Ledger.Line> lines(@PathVariable UUID id, @CurrentPerson Person person) {
        desks.open(id, person);
        return ledger.lines(id);
    }
}
