package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.desk.web.AgreementPages.Words;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.foundation.web.WhoSigns;
import org.convene.event.series.AgreeOnSeries;
import org.convene.event.series.Frame;
import org.convene.event.series.FrameAction;
import org.convene.event.series.FrameOutcome;
import org.convene.event.series.FrameRevision;
import org.convene.event.series.FrameTerms;
import org.convene.event.series.PlanEditions;
import org.convene.event.series.Rhythm;
import org.convene.event.series.web.FrameForm;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Texts;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where hosts agree on a whole series, and put its editions on the plan. */
@Controller
@RequestMapping("/organize/workshops/{id}/series")
class FramePages {

    private final WorkshopPages pages;
    private final AgreeOnSeries agree;
    private final PlanEditions plan;
    private final FrameViews views;
    private final Foundations foundations;
    private final Clock clock;

    FramePages(
            WorkshopPages pages,
            AgreeOnSeries agree,
            PlanEditions plan,
            FrameViews views,
            Foundations foundations,
            Clock clock) {
        this.pages = pages;
        this.agree = agree;
        this.plan = plan;
        this.views = views;
        this.foundations = foundations;
        this.clock = clock;
    }

    @GetMapping
    String show(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        return page(pages.known(id, person), person, reader, model);
    }

    @PostMapping("/revisions")
    String propose(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID foundationId,
            @RequestParam(required = false) @Nullable Integer basedOn,
            @Valid @ModelAttribute("terms") TermsForm form,
            BindingResult result,
            @Valid @ModelAttribute("frameForm") FrameForm frameForm,
            BindingResult frameResult,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        Optional<Terms> first = Forms.terms(form, result);
        Optional<FrameTerms> terms = first.isPresent() && !frameResult.hasErrors()
                ? frameForm.with(
                        first.get(),
                        (field, key, arguments) -> (Set.of("seriesName", "number")
                                                .contains(field)
                                        ? result
                                        : frameResult)
                                .rejectValue(field, key, arguments, null))
                : Optional.empty();
        if (terms.isPresent()
                && agree.perform(
                                id,
                                new FrameAction.Propose(
                                        foundationId,
                                        Actors.of(person),
                                        terms.get(),
                                        workshop.hosts(),
                                        frameForm.movesFrom(),
                                        basedOn))
                        instanceof FrameOutcome.Refused(Refusal why, var _)) {
            Forms.refuse(result, why == Refusal.CHANGED_MEANWHILE ? Refusal.SUPERSEDED : why);
        }
        return result.hasErrors() || frameResult.hasErrors()
                ? WorkshopPages.refused(response, page(workshop, person, reader, model))
                : back(id);
    }

    @PostMapping("/revisions/{number}/sign-offs")
    String signOff(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam UUID foundationId) {
        pages.known(id, person);
        return done(id, agree.perform(id, new FrameAction.SignOff(foundationId, Actors.of(person), number)));
    }

    @PostMapping("/revisions/{number}/refusals")
    String refuse(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("refusal") Words form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (result.hasErrors()) {
            return WorkshopPages.refused(response, page(workshop, person, reader, model));
        }
        return done(
                id,
                agree.perform(
                        id,
                        new FrameAction.Refuse(
                                form.foundationId(), Actors.of(person), number, Texts.tidy(form.reason()))));
    }

    @PostMapping("/ending")
    String end(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam UUID foundationId) {
        pages.known(id, person);
        return done(id, agree.perform(id, new FrameAction.End(foundationId, Actors.of(person))));
    }

    @PostMapping("/editions")
    String plan(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam UUID foundationId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable Set<LocalDate> days,
            @RequestParam(defaultValue = "false") boolean publish) {
        pages.known(id, person);
        UUID frameId = agree.frameOf(id).map(Frame::id).orElseThrow(() -> AgreementProblems.of(Refusal.NO_FRAME));
        if (plan.plan(Actors.of(person), frameId, foundationId, days == null ? Set.of() : days, publish)
                instanceof PlanEditions.Outcome.Refused(Refusal why, List<String> signers)) {
            throw AgreementProblems.of(why, signers);
        }
        return back(id);
    }

    private static String done(UUID id, FrameOutcome outcome) {
        return switch (outcome) {
            case FrameOutcome.Done done -> back(id);
            case FrameOutcome.Refused(var why, var signers) -> throw AgreementProblems.of(why, signers);
        };
    }

    private String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        Optional<Frame> frame = agree.frameOf(workshop.id());
        UUID host = pages.signingHost(workshop, person);
        List<Foundation> hers = ShownNames.in(foundations.of(person.id()), reader);
        List<Foundation> acting = frame.map(it -> of(hers, it.entitled())).orElse(List.of());
        List<Foundation> mine = frame.isEmpty() ? of(hers, workshop.entitled()) : acting;
        Instant now = clock.instant();
        List<Foundation> signing = mine.stream()
                .filter(each -> each.signing(person.id(), now).isPresent())
                .toList();
        List<Foundation> unsigned =
                mine.stream().filter(each -> !signing.contains(each)).toList();
        model.addAttribute("frame", frame.orElse(null));
        model.addAttribute("acting", acting);
        model.addAttribute("signing", signing);
        model.addAttribute("unsigned", WhoSigns.of(unsigned, now));
        model.addAttribute("rhythms", Rhythm.values());
        frame.ifPresent(it -> fill(it, reader, model));
        model.addAttribute("toAnswer", awaited(frame, signing));
        model.addAttribute("toAsk", WhoSigns.of(awaited(frame, unsigned), now));
        if (!model.containsAttribute("refusal")) {
            model.addAttribute("refusal", new Words(host, ""));
        }
        FrameRevision latest = frame.flatMap(Frame::latest).orElse(null);
        if (!model.containsAttribute("terms")) {
            model.addAttribute(
                    "terms",
                    TermsForm.of(
                            latest == null ? first(workshop) : latest.terms().usual()));
        }
        if (!model.containsAttribute("frameForm")) {
            model.addAttribute("frameForm", latest == null ? usual(workshop) : FrameForm.of(latest.terms()));
        }
        return "desk/series";
    }

    private static List<Foundation> of(List<Foundation> hers, Set<UUID> entitled) {
        return hers.stream().filter(each -> entitled.contains(each.id())).toList();
    }

    private static List<Foundation> awaited(Optional<Frame> frame, List<Foundation> hers) {
        return frame.flatMap(Frame::proposal).stream()
                .flatMap(proposal ->
                        hers.stream().filter(each -> proposal.awaiting().contains(each.id())))
                .toList();
    }

    private void fill(Frame frame, Reader reader, Model model) {
        FrameRevision proposal = frame.proposal().orElse(null);
        FrameRevision binding = frame.inEffect().orElse(null);
        FrameRevision shown = proposal == null ? binding : proposal;
        model.addAttribute("binding", binding);
        model.addAttribute("proposal", proposal);
        model.addAttribute("facts", shown == null ? List.of() : views.facts(shown.terms(), reader));
        model.addAttribute("changes", views.changes(frame, reader));
        model.addAttribute("moves", views.moves(frame));
        model.addAttribute("lines", views.lines(frame, reader));
        model.addAttribute("frameHosts", views.hosts(frame, reader));
        Frame.Ending ended = frame.ended();
        model.addAttribute(
                "endedBy",
                ended == null
                        ? null
                        : ShownNames.of(
                                foundations
                                        .find(ended.foundationId())
                                        .orElseThrow()
                                        .profile(),
                                reader));
    }

    private static Terms first(Workshop workshop) {
        Terms terms = workshop.latestTerms();
        return terms.number() == null ? terms.startingAt(terms.localStart(), terms.offset(), 1) : terms;
    }

    private static FrameForm usual(Workshop workshop) {
        LocalDate day = workshop.latestTerms().localStart().toLocalDate();
        Rhythm monthly = Rhythm.EVERY_MONTH.canBeginOn(day) ? Rhythm.EVERY_MONTH : Rhythm.END_OF_MONTH;
        return new FrameForm(monthly.wireName(), day.plusYears(1), true, true, null);
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/series";
    }
}
