package org.convene.event.foundation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.MembershipInvitations;
import org.convene.web.page.Choice;
import org.convene.web.page.Choices;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.security.Person;
import org.convene.web.version.Etags;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a foundation, whichever of its forms was sent. */
@Component
class FoundationView {

    private final MembershipInvitations invitations;
    private final ShownLogos logos;
    private final NameLanguages nameLanguages;
    private final ApprovalRule rule;
    private final Choices choices;
    private final Times times;
    private final Clock clock;

    FoundationView(
            MembershipInvitations invitations,
            ShownLogos logos,
            NameLanguages nameLanguages,
            ApprovalRule rule,
            Choices choices,
            Times times,
            Clock clock) {
        this.invitations = invitations;
        this.logos = logos;
        this.nameLanguages = nameLanguages;
        this.rule = rule;
        this.choices = choices;
        this.times = times;
        this.clock = clock;
    }

    /** Forms that the model holds already stay as they were sent. */
    String page(Foundation foundation, Person person, Reader reader, Model model) {
        model.addAttribute("foundation", ShownNames.in(foundation, reader));
        model.addAttribute("logoAddress", logos.of(foundation.id()).orElse(null));
        model.addAttribute("admin", foundation.isAdmin(person.id()));
        model.addAttribute("held", rule.holds(foundation));
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", version(foundation));
        }
        model.addAttribute("open", invitations.openOf(foundation.id(), clock.instant()));
        if (!(model.getAttribute("form") instanceof FoundationForm)) {
            model.addAttribute("form", FoundationForm.of(foundation.profile()).withRoom());
        }
        if (model.getAttribute("form") instanceof FoundationForm shown) {
            model.addAttribute("nameLanguages", nameLanguages.of(shown.names(), reader));
        }
        if (!model.containsAttribute("invitation")) {
            model.addAttribute("invitation", MemberForm.EMPTY);
        }
        fillSigning(foundation, person, reader, model);
        return withChoices("foundation/page", reader, model);
    }

    private void fillSigning(Foundation foundation, Person person, Reader reader, Model model) {
        Instant now = clock.instant();
        LocalDate today = foundation.today(now);
        model.addAttribute("signersNow", names(foundation.signersAt(now)));
        model.addAttribute(
                "deputies",
                foundation.deputies().stream()
                        .filter(deputy -> !deputy.hasEnded(today))
                        .map(deputy -> new DeputyRow(
                                deputy.id(),
                                name(foundation, deputy.personId()),
                                name(foundation, deputy.signerId()),
                                times.date(reader, deputy.from()),
                                times.date(reader, deputy.to()),
                                foundation.isAdmin(person.id())
                                        || person.id().equals(deputy.signerId())
                                        || person.id().equals(deputy.personId())))
                        .toList());
        model.addAttribute(
                "deputyChoices",
                foundation.members().stream()
                        .filter(Predicate.not(Member::signs))
                        .map(member -> new Choice(member.personId().toString(), member.name()))
                        .toList());
        model.addAttribute(
                "zoneName", times.zoneName(reader, foundation.profile().timeZone(), now));
        model.addAttribute(
                "signs", foundation.member(person.id()).filter(Member::signs).isPresent());
        if (!model.containsAttribute("deputyForm")) {
            model.addAttribute("deputyForm", DeputyForm.proposed(today));
        }
    }

    String withChoices(String view, Reader reader, Model model) {
        model.addAttribute("countries", choices.countries(reader));
        model.addAttribute("zones", choices.zones(reader));
        model.addAttribute("weekdays", choices.weekdays(reader));
        return view;
    }

    static String version(Foundation foundation) {
        return Etags.digest(FoundationForm.of(foundation.profile()));
    }

    private static String name(Foundation foundation, UUID personId) {
        return foundation.member(personId).map(Member::name).orElse("");
    }

    private static String names(List<Member> members) {
        return members.stream().map(Member::name).collect(Collectors.joining(", "));
    }

    /** A deputy as the page shows her, who can be ended by its reader or not. */
    record DeputyRow(UUID id, String name, String signer, String from, String to, boolean endable) {}
}
