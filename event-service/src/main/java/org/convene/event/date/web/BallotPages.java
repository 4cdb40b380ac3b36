package org.convene.event.date.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convene.event.date.Availability;
import org.convene.event.date.Candidate;
import org.convene.event.date.DatePoll;
import org.convene.event.date.VoteByMail;
import org.convene.event.date.Voter;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.reader.Reader;
import org.convene.web.reader.TimeBlock;
import org.convene.web.reader.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says which hours suit, by the link of a mail; only its button answers. */
@Controller
@RequestMapping("/organize/ballots/{token}")
class BallotPages {

    private final BallotLinks links;
    private final VoteByMail vote;
    private final DatePoll poll;
    private final WorkshopViews views;
    private final Times times;

    BallotPages(BallotLinks links, VoteByMail vote, DatePoll poll, WorkshopViews views, Times times) {
        this.links = links;
        this.vote = vote;
        this.poll = poll;
        this.views = views;
        this.times = times;
    }

    @GetMapping
    String show(
            Reader reader,
            @PathVariable String token,
            @RequestParam(required = false, defaultValue = "false") boolean thanks,
            Model model) {
        Voter voter = links.voter(token);
        Workshop workshop = voter.workshop();
        List<Foundation> hosts = views.hosts(workshop, reader);
        List<Candidate> hours = workshop.state().isOver() ? List.of() : vote.hours(workshop.id());
        List<ZoneId> zones =
                hosts.stream().map(host -> host.profile().timeZone()).toList();
        model.addAttribute("token", token);
        model.addAttribute("thanks", thanks);
        model.addAttribute("voter", voter);
        model.addAttribute("hostName", ShownNames.of(voter.host().profile(), reader));
        model.addAttribute("text", ShownTexts.of(workshop, reader));
        model.addAttribute("hosts", hosts.stream().map(Foundation::profile).toList());
        model.addAttribute("hours", hours);
        model.addAttribute("blocks", blocks(workshop, hours, zones, reader));
        model.addAttribute("answers", Availability.values());
        return "date/ballot";
    }

    @PostMapping
    String answer(@PathVariable String token, @RequestParam Map<String, String> answers) {
        Voter voter = links.voter(token);
        List<Candidate> hours = vote.hours(voter.workshop().id());
        PollProblems.answered(poll.vote(voter.actor(), voter.workshop().id(), Answers.in(answers, hours)));
        return "redirect:/organize/ballots/" + token + "?thanks=true";
    }

    private Map<Instant, TimeBlock> blocks(
            Workshop workshop, List<Candidate> hours, List<ZoneId> zones, Reader reader) {
        Duration lasts = Duration.ofMinutes(workshop.latestTerms().durationMinutes());
        return hours.stream()
                .map(Candidate::startsAt)
                .collect(Collectors.toMap(
                        start -> start, start -> times.block(reader, start, start.plus(lasts), zones)));
    }
}
