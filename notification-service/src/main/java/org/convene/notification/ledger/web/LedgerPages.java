package org.convene.notification.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.dispatch.smtp.MailWriter;
import org.convene.notification.dispatch.smtp.WrittenMail;
import org.convene.notification.ledger.Ledger;
import org.convene.notification.letter.web.MaskedLinks;
import org.convene.web.page.Fragments;
import org.convene.web.page.JustAMoment;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mail ledger: what was sent, to how many, how it fared; own people in full, each mail as its recipient sees it. */
@Controller
@RequestMapping("/organize/workshops/{id}/emails")
class LedgerPages {

    private static final int SHOWN = 200;

    private final LedgerDesk desks;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final MailWriter writer;

    LedgerPages(LedgerDesk desks, Ledger ledger, Deliveries deliveries, MailWriter writer) {
        this.desks = desks;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.writer = writer;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @CurrentPerson Person person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<LedgerDesk.Desk> found = desks.find(id, person);
        if (found.isEmpty()) {
            JustAMoment.lookAgain(request, response);
            return "ledger/moment";
        }
        model.addAttribute("workshop", found.get().workshop());
        model.addAttribute("lines", ledger.lines(id));
        model.addAttribute("entries", ledger.entries(id, found.get().own(), SHOWN));
        return Fragments.view(request, "ledger/ledger", "rows");
    }

    @GetMapping("/{delivery}")
    String mail(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person, Model model) {
        LedgerDesk.Desk desk = desks.open(id, person);
        WrittenMail mail = written(desk, delivery);
        model.addAttribute("workshop", desk.workshop());
        model.addAttribute("delivery", mail.delivery());
        model.addAttribute("letter", mail.letter());
        model.addAttribute("text", mail.text());
        return "ledger/mail";
    }

    /** The HTML as the recipient's mail program shows it, in a frame that can do nothing. */
    @GetMapping("/{delivery}/html")
    ResponseEntity<String> html(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(written(desks.open(id, person), delivery).html());
    }

    @PostMapping("/{delivery}/repetition")
    String again(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person) {
        LedgerDesk.Desk desk = desks.open(id, person);
        if (!ledger.isTo(delivery, id, desk.own())) {
            throw new NotFound();
        }
        deliveries.again(delivery, id);
        return "redirect:/organize/workshops/" + id + "/emails?again";
    }

    private WrittenMail written(LedgerDesk.Desk desk, UUID delivery) {
        UUID workshop = desk.workshop().workshopId();
        if (!ledger.isTo(delivery, workshop, desk.own())) {
            throw new NotFound();
        }
        return writer.write(deliveries.find(delivery, workshop).orElseThrow(NotFound::new), new MaskedLinks());
    }
}
