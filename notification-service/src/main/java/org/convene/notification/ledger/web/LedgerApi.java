package org.convene.notification.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.dispatch.smtp.MailWriter;
import org.convene.notification.dispatch.smtp.WrittenMail;
import org.convene.notification.ledger.Ledger;
import org.convene.notification.letter.Purpose;
import org.convene.notification.letter.web.MaskedLinks;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for scripts: numbers of everybody’s mail, the fate of each mail to own people. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/emails")
class LedgerApi {

    private final LedgerDesk desks;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final MailWriter writer;

    LedgerApi(LedgerDesk desks, Ledger ledger, Deliveries deliveries, MailWriter writer) {
        this.desks = desks;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.writer = writer;
    }

    /** A line for each purpose and occurrence, the latest first; there are few. */
    @GetMapping
    Page<Ledger.Line> lines(@PathVariable UUID id, @CurrentPerson Person person) {
        desks.open(id, person);
        return new Page<>(ledger.lines(id), null);
    }

    @GetMapping("/deliveries")
    Page<DeliveryJson> deliveries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Purpose purpose,
            @RequestParam(required = false) @Nullable Fate state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit,
            @CurrentPerson Person person) {
        LedgerDesk.Desk desk = desks.open(id, person);
        Cursor begin = Cursor.read(after, 1);
        Ledger.Selection selection =
                new Ledger.Selection(purpose == null ? null : purpose.name(), state == null ? null : state.name());
        List<Ledger.Entry> found =
                ledger.entries(id, desk.own(), selection, begin == null ? null : begin.uuid(0), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.id())).map(DeliveryJson::of);
    }

    /** With what it says, links and codes masked as on the page. */
    @GetMapping("/deliveries/{delivery}")
    MailJson delivery(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person) {
        Ledger.Entry entry = own(id, delivery, person);
        Optional<WrittenMail> mail = deliveries.find(delivery, id).map(found -> writer.write(found, new MaskedLinks()));
        return new MailJson(
                DeliveryJson.of(entry),
                mail.map(written -> written.letter().subject()).orElse(null),
                mail.map(WrittenMail::unbroken).orElse(null));
    }

    /** Only what failed is sent again; asked for twice it goes out once. */
    @PostMapping("/deliveries/{delivery}/repetition")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryJson again(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person) {
        own(id, delivery, person);
        if (!deliveries.again(delivery, id)) {
            throw new Conflict("not-repeatable");
        }
        return DeliveryJson.of(own(id, delivery, person));
    }

    private Ledger.Entry own(UUID id, UUID delivery, Person person) {
        return ledger.entry(delivery, id, desks.open(id, person).own()).orElseThrow(NotFound::new);
    }

    /** What may have become of a mail. */
    enum Fate {
        QUEUED,
        ACCEPTED,
        FAILED,
        SUPPRESSED,
        SUPERSEDED,
        EXPIRED
    }

    /**
     * One mail to one of the caller’s people.
     *
     * @param at when it was settled; while it is queued, since when
     * @param code what the mail server answered, such as 550
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryJson(
            UUID id,
            String purpose,
            String address,
            @Nullable String name,
            String state,
            Instant at,
            @Nullable String reason,
            @Nullable String code) {

        static DeliveryJson of(Ledger.Entry entry) {
            return new DeliveryJson(
                    entry.id(),
                    entry.purpose(),
                    entry.address(),
                    entry.name(),
                    entry.state(),
                    entry.at(),
                    entry.reason(),
                    entry.code());
        }
    }

    /** A mail and its words; without them if it can no longer be written. */
    record MailJson(
            DeliveryJson delivery,
            @Nullable String subject,
            @Nullable String text) {}
}
