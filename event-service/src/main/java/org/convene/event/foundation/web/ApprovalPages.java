package org.convene.event.foundation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.ApprovalOutcome;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Approvals;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.web.input.Texts;
import org.convene.web.page.Choice;
import org.convene.web.page.Choices;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where operators see which foundations wait for them, and say yes or no. */
@Controller
@RequestMapping("/operate/events/foundations")
class ApprovalPages {

    private static final String HERE = "redirect:/operate/events/foundations";
    private static final Set<String> TOLD = Set.of("approved", "refused", "changed", "settled");
    private static final int MOST = 50;

    private final ApproveFoundations approve;
    private final Approvals approvals;
    private final Foundations foundations;
    private final ApprovalRule rule;
    private final Choices choices;

    ApprovalPages(
            ApproveFoundations approve,
            Approvals approvals,
            Foundations foundations,
            ApprovalRule rule,
            Choices choices) {
        this.approve = approve;
        this.approvals = approvals;
        this.foundations = foundations;
        this.rule = rule;
        this.choices = choices;
    }

    @GetMapping
    String list(
            @CurrentPerson Person person,
            @RequestParam(defaultValue = "false") boolean refused,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String told,
            Model model) {
        Operators.check(person);
        Approval.State state = refused ? Approval.State.REFUSED : Approval.State.WAITING;
        Page<Foundation> page = page(approve.list(state, spot(after), MOST + 1), MOST);
        model.addAttribute("foundations", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("refused", refused);
        model.addAttribute("asked", rule.asked());
        model.addAttribute("told", told != null && TOLD.contains(told) ? told : null);
        return "foundation/approvals";
    }

    @GetMapping("/{id}")
    String one(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        Operators.check(person);
        model.addAttribute("refusal", RefusalForm.EMPTY);
        return page(known(id), reader, model);
    }

    @PostMapping("/{id}/approval")
    String approve(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam String version) {
        Operators.check(person);
        return decided(approve.approve(person.id(), id, as(version)), "approved");
    }

    @PostMapping("/{id}/refusal")
    String refuse(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("refusal") RefusalForm form,
            BindingResult result,
            @RequestParam String version,
            HttpServletResponse response,
            Model model) {
        Operators.check(person);
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known(id), reader, model);
        }
        return decided(approve.refuse(person.id(), id, Texts.tidy(form.reason()), as(version)), "refused");
    }

    static Page<Foundation> page(List<Foundation> found, int limit) {
        return Page.of(
                found,
                limit,
                last -> Cursor.of(Objects.requireNonNull(last.approval().since()), last.id()));
    }

    static Approvals.@Nullable Spot spot(@Nullable String cursor) {
        Cursor read = Cursor.read(cursor, 2);
        return read == null ? null : new Approvals.Spot(read.instant(0), read.uuid(1));
    }

    private static Predicate<Foundation> as(String version) {
        return there -> FoundationView.version(there).equals(version);
    }

    private static String decided(ApprovalOutcome outcome, String word) {
        return switch (outcome) {
            case ApprovalOutcome.Done(var _) -> HERE + "?told=" + word;
            // Reading it again shows what is there now.
            case ApprovalOutcome.ChangedMeanwhile(var there) -> HERE + "/" + there.id() + "?changed";
            case ApprovalOutcome.NotAsked(var _) -> HERE + "?told=settled";
            case ApprovalOutcome.OnlyAdmins() -> throw MembershipProblems.onlyAdmins();
            case ApprovalOutcome.NoSuchFoundation() -> throw new NotFound();
        };
    }

    private String page(Foundation foundation, Reader reader, Model model) {
        String country = foundation.profile().country();
        model.addAttribute("foundation", foundation);
        model.addAttribute("version", FoundationView.version(foundation));
        model.addAttribute(
                "country",
                choices.countries(reader).stream()
                        .filter(each -> each.value().equals(country))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(country));
        model.addAttribute(
                "names",
                foundation.profile().names().stream()
                        .map(name -> new Choice(
                                name.name(),
                                Locale.forLanguageTag(name.language()).getDisplayLanguage(reader.locale())))
                        .toList());
        model.addAttribute("said", approvals.saidOf(foundation.id()));
        return "foundation/approval";
    }

    /** What was never before the operators is not theirs to see. */
    private Foundation known(UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> !foundation.approval().isGiven()
                        || !approvals.saidOf(foundation.id()).isEmpty())
                .orElseThrow(NotFound::new);
    }
}
