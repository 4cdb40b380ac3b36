package org.convene.notification.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.Delivery;
import org.convene.notification.dispatch.smtp.MailWriter;
import org.convene.notification.dispatch.smtp.WrittenMail;
import org.convene.notification.ledger.Ledger;
import org.convene.notification.letter.Purpose;
import org.convene.notification.letter.web.MaskedLinks;
import org.convene.notification.letter.web.WorkshopWords;
import org.convene.web.language.Languages;
import org.convene.web.page.Fragments;
import org.convene.web.page.JustAMoment;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail ledger: what was sent, to how many, how it fared; own people in full, each mail as its recipient sees it. */
@Controller
@RequestMapping("/organize/workshops/{id}/emails")
class LedgerPages {

    private static final int SHOWN = 200;

    private final LedgerDesk desks;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final MailWriter writer;
    private final Languages languages;

    LedgerPages(LedgerDesk desks, Ledger ledger, Deliveries deliveries, MailWriter writer, Languages languages) {
        this.desks = desks;
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.writer = writer;
        this.languages = languages;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Purpose purpose,
            @CurrentPerson Person person,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<LedgerDesk.Desk> found = desks.find(id, person);
        if (found.isEmpty()) {
            JustAMoment.lookAgain(request, response);
            return "ledger/moment";
        }
        String chosen = purpose == null ? null : purpose.name();
        model.addAttribute("workshop", WorkshopWords.in(found.get().workshop(), reader.reads()));
        model.addAttribute("tabs", found.get().tabs());
        model.addAttribute("purpose", chosen);
        model.addAttribute("lines", ledger.lines(id));
        if (!Fragments.wanted(request)) {
            model.addAttribute("entries", ledger.entries(id, found.get().own(), chosen, SHOWN));
            model.addAttribute("shown", SHOWN);
        }
        return Fragments.view(request, "ledger/ledger", "rows");
    }

    /** One mail in its recipient’s language, or as she would have got it in another. */
    @GetMapping("/{delivery}")
    String mail(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam(required = false) @Nullable String language,
            @CurrentPerson Person person,
            Reader reader,
            Model model) {
        LedgerDesk.Desk desk = desks.open(id, person);
        Ledger.Entry entry = own(desk, delivery);
        WrittenMail hers = writer.write(found(desk, delivery), new MaskedLinks());
        WrittenMail mail = in(language, hers);
        model.addAttribute("workshop", WorkshopWords.in(desk.workshop(), reader.reads()));
        model.addAttribute("entry", entry);
        model.addAttribute("letter", mail.letter());
        model.addAttribute("text", mail.unbroken());
        model.addAttribute("shown", mail.language());
        model.addAttribute("hers", hers.language());
        return "ledger/mail";
    }

    /** The HTML as the recipient's mail program shows it, in a frame that can do nothing. */
    @GetMapping("/{delivery}/html")
    ResponseEntity<String> html(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam(required = false) @Nullable String language,
            @CurrentPerson Person person) {
        LedgerDesk.Desk desk = desks.open(id, person);
        own(desk, delivery);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(in(language, writer.write(found(desk, delivery), new MaskedLinks()))
                        .html());
    }

    @PostMapping("/{delivery}/repetition")
    String again(@PathVariable UUID id, @PathVariable UUID delivery, @CurrentPerson Person person) {
        own(desks.open(id, person), delivery);
        deliveries.again(delivery, id);
        return "redirect:/organize/workshops/" + id + "/emails?again";
    }

    private WrittenMail in(@Nullable String language, WrittenMail hers) {
        return Optional.ofNullable(language)
                .flatMap(languages::find)
                .filter(chosen -> !chosen.equals(hers.language()))
                .map(chosen -> writer.write(hers.delivery(), new MaskedLinks(), chosen))
                .orElse(hers);
    }

    private Ledger.Entry own(LedgerDesk.Desk desk, UUID delivery) {
        return ledger.entry(delivery, desk.workshop().workshopId(), desk.own()).orElseThrow(NotFound::new);
    }

    private Delivery found(LedgerDesk.Desk desk, UUID delivery) {
        return deliveries.find(delivery, desk.workshop().workshopId()).orElseThrow(NotFound::new);
    }
}
