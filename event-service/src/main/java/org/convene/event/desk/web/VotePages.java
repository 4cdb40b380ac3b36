package org.convene.event.desk.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convene.event.date.Candidate;
import org.convene.event.date.DatePoll;
import org.convene.event.date.VoteByMail;
import org.convene.event.date.web.Answers;
import org.convene.event.date.web.PollProblems;
import org.convene.event.foundation.web.Actors;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps of finding a date together; each leads back to the page of hours. */
@Controller
@RequestMapping("/organize/workshops/{id}/hours")
class VotePages {

    private final WorkshopPages pages;
    private final DatePoll poll;
    private final VoteByMail mails;

    VotePages(WorkshopPages pages, DatePoll poll, VoteByMail mails) {
        this.pages = pages;
        this.poll = poll;
        this.mails = mails;
    }

    @PostMapping("/candidates")
    String put(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam Instant startsAt) {
        pages.known(id, person);
        Instant start = PollProblems.plannable(startsAt);
        Candidate _ = PollProblems.done(poll.put(Actors.of(person), id, start));
        return back(id);
    }

    /** Her answers by the ids of the hours; one that was taken out meanwhile is passed over. */
    @PostMapping("/votes")
    String vote(@CurrentPerson Person person, @PathVariable UUID id, @RequestParam Map<String, String> answers) {
        pages.known(id, person);
        PollProblems.answered(poll.vote(Actors.of(person), id, Answers.in(answers, poll.of(id))));
        return back(id);
    }

    @PostMapping("/ballots")
    String ask(@CurrentPerson Person person, @PathVariable UUID id) {
        pages.known(id, person);
        int _ = PollProblems.asked(mails.ask(Actors.of(person), id));
        return back(id);
    }

    @PostMapping("/candidates/{candidateId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID candidateId) {
        pages.known(id, person);
        // Whether it was taken out now or before, the page shows how it stands.
        poll.remove(Actors.of(person), id, candidateId);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/hours#votes";
    }
}
