package org.convene.event.desk.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.agenda.SessionKind;
import org.convene.event.agenda.web.LanguageNames;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.event.coorganizer.web.ContactForm;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.right.Helpers;
import org.convene.event.speaker.CheckAgenda;
import org.convene.event.speaker.InviteSpeakers;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.web.ShownFiles;
import org.convene.web.language.Languages;
import org.convene.web.page.Choice;
import org.convene.web.reader.Reader;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a plan, whichever of its forms was sent. */
@Component
class PlanView {

    private final WorkshopPages pages;
    private final CoOrganizerInvitations invitations;
    private final InviteSpeakers speakers;
    private final Helpers helpers;
    private final Foundations foundations;
    private final Differences differences;
    private final CheckAgenda check;
    private final ShownFiles files;
    private final Languages languages;
    private final Clock clock;

    PlanView(
            WorkshopPages pages,
            CoOrganizerInvitations invitations,
            InviteSpeakers speakers,
            Helpers helpers,
            Foundations foundations,
            Differences differences,
            CheckAgenda check,
            ShownFiles files,
            Languages languages,
            Clock clock) {
        this.pages = pages;
        this.invitations = invitations;
        this.speakers = speakers;
        this.helpers = helpers;
        this.foundations = foundations;
        this.differences = differences;
        this.check = check;
        this.files = files;
        this.languages = languages;
        this.clock = clock;
    }

    /** Forms that the model holds already stay as they were sent. */
    String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        model.addAttribute("helperCount", helpers.of(workshop.id()).size());
        model.addAttribute("agreed", differences.facts(workshop.terms(), reader));
        model.addAttribute("draft", workshop.state() == WorkshopState.DRAFT);
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", workshop.version());
        }
        model.addAttribute("kinds", SessionKind.values());
        model.addAttribute("invitations", invitations.of(workshop.id()));
        if (!model.containsAttribute("terms")) {
            model.addAttribute("terms", TermsForm.of(workshop.terms()));
        }
        if (!model.containsAttribute("details")) {
            model.addAttribute("details", DetailsPageForm.of(workshop.details(), names(workshop), languages(reader)));
        }
        if (!model.containsAttribute("contact")) {
            model.addAttribute("contact", ContactForm.EMPTY);
        }
        if (!model.containsAttribute("speaker")) {
            model.addAttribute(
                    "speaker", SpeakerContactForm.emptyIn(workshop.terms().language()));
        }
        fillSpeakers(workshop, model);
        model.addAttribute("files", files.beside(workshop));
        model.addAttribute(
                "starts",
                workshop.details().timed(workshop.terms().startsAt()).stream()
                        .filter(timed -> timed.session().id() != null)
                        .collect(Collectors.toMap(
                                timed -> requireNonNull(timed.session().id()), Timed::startsAt)));
        model.addAttribute("warnings", check.warnings(workshop, person.id()));
        return "desk/plan";
    }

    /** The names of all who carry the workshop or are about to. */
    Map<UUID, String> names(Workshop workshop) {
        return foundations.find(workshop.entitled()).stream()
                .collect(Collectors.toMap(
                        Foundation::id, foundation -> foundation.profile().name()));
    }

    LanguageNames languages(Reader reader) {
        return LanguageNames.of(reader, languages);
    }

    /** A speaker who was asked, what she was asked for, and whether she may be asked again now. */
    record AskedSpeaker(SpeakerInvitation invitation, Timed session, boolean askable) {}

    private void fillSpeakers(Workshop workshop, Model model) {
        List<SpeakerInvitation> asked = speakers.of(workshop.id());
        model.addAttribute(
                "askedSpeakers",
                asked.stream()
                        .map(each -> each.session(workshop)
                                .map(session -> new AskedSpeaker(
                                        each, session, !clock.instant().isBefore(each.askableAt()))))
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute(
                "askableSpeakers",
                workshop.details().sessions().stream()
                        .filter(session -> session.id() != null)
                        .flatMap(session -> session.speakers().stream()
                                .filter(speaker -> asked.stream()
                                        .noneMatch(each ->
                                                each.sessionId().equals(session.id()) && each.isOf(speaker.name())))
                                .map(speaker -> new Choice(
                                        session.id() + " " + speaker.name(), speaker.name() + " · " + session.title())))
                        .toList());
    }
}
