package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Approval;
import org.convene.event.foundation.Approvals;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.web.input.Texts;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators' yes or no to foundations that registered themselves, and who asks for it again. */
@RestController
@RequestMapping("/api/v1")
class ApprovalApi {

    private final ApproveFoundations approve;
    private final Approvals approvals;
    private final Foundations foundations;

    ApprovalApi(ApproveFoundations approve, Approvals approvals, Foundations foundations) {
        this.approve = approve;
        this.approvals = approvals;
        this.foundations = foundations;
    }

    /** Those that wait, or were refused; whoever asked or was answered first comes first. */
    @GetMapping("/approvals")
    Page<ApprovalJson> list(
            @CurrentPerson Person person,
            @RequestParam(defaultValue = "WAITING") Undecided state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Operators.check(person);
        List<Foundation> found = approve.list(state.approval, ApprovalPages.spot(after), limit + 1);
        return ApprovalPages.page(found, limit).map(this::json);
    }

    /** What was never before the operators is not theirs to see. */
    @GetMapping("/foundations/{id}/approval")
    ResponseEntity<ApprovalJson> one(@CurrentPerson Person person, @PathVariable UUID id) {
        Operators.check(person);
        ApprovalJson found = foundations.find(id).map(this::json).orElseThrow(NotFound::new);
        if (found.foundation().approval() == Approval.State.APPROVED
                && found.decisions().isEmpty()) {
            throw new NotFound();
        }
        return answer(found);
    }

    @PostMapping("/foundations/{id}/approval")
    ResponseEntity<ApprovalJson> approve(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Operators.check(person);
        IfMatch read = IfMatch.of(ifMatch);
        return answer(json(ApprovalProblems.done(approve.approve(
                person.id(), id, there -> read.allows(FoundationJson.of(there).etag())))));
    }

    @PostMapping("/foundations/{id}/approval/refusal")
    ResponseEntity<ApprovalJson> refuse(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RefusalForm body) {
        Operators.check(person);
        IfMatch read = IfMatch.of(ifMatch);
        return answer(json(ApprovalProblems.done(approve.refuse(
                person.id(),
                id,
                Texts.tidy(body.reason()),
                there -> read.allows(FoundationJson.of(there).etag())))));
    }

    /** An admin of a refused foundation, who has corrected it. */
    @PostMapping("/foundations/{id}/approval/request")
    ResponseEntity<FoundationJson> askAgain(@CurrentPerson Person person, @PathVariable UUID id) {
        if (foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .isEmpty()) {
            throw new NotFound();
        }
        FoundationJson asking = FoundationJson.of(ApprovalProblems.done(approve.askAgain(Actors.of(person), id)));
        return ResponseEntity.ok().eTag(asking.etag()).body(asking);
    }

    private ApprovalJson json(Foundation foundation) {
        return new ApprovalJson(
                FoundationJson.of(foundation),
                foundation.approval().since(),
                approvals.saidOf(foundation.id()).stream()
                        .map(said -> new DecisionJson(said.at(), said.approved(), said.reason()))
                        .toList());
    }

    // The tag is the foundation's: what an operator decides about rests on what it says of itself.
    private static ResponseEntity<ApprovalJson> answer(ApprovalJson approval) {
        return ResponseEntity.ok().eTag(approval.foundation().etag()).body(approval);
    }

    /** Which of them to list. */
    enum Undecided {
        WAITING(Approval.State.WAITING),
        REFUSED(Approval.State.REFUSED);

        private final Approval.State approval;

        Undecided(Approval.State approval) {
            this.approval = approval;
        }
    }

    /**
     * A foundation before the operators.
     *
     * @param since when it asked, or was refused
     * @param decisions what was said so far, oldest first
     */
    record ApprovalJson(FoundationJson foundation, @Nullable Instant since, List<DecisionJson> decisions) {}

    /**
     * What an operator said.
     *
     * @param reason her words, if she refused
     */
    record DecisionJson(
            Instant at, boolean approved, @Nullable String reason) {}
}
