package org.convene.registration.attendance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.convene.registration.attendance.Attendances;
import org.convene.registration.attendance.Door;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.reader.Reader;
import org.convene.web.security.SecurityHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The waiting page before a workshop, the button when it is time, and words afterwards. */
@Controller
@RequestMapping("/join/{token}")
class JoinPages {

    /** Everybody's page looks again at the same instant, so not more often than this when it is still long. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Browsers hold the form's whole chain of redirects against this, and meeting providers send people on and on. */
    private static final String ONE_WAY_OUT =
            SecurityHeaders.CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' https: http:");

    private final ParticipantLinks links;
    private final Workshops workshops;
    private final Attendances attendances;
    private final Clock clock;

    JoinPages(ParticipantLinks links, Workshops workshops, Attendances attendances, Clock clock) {
        this.links = links;
        this.workshops = workshops;
        this.attendances = attendances;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, Reader reader, HttpServletResponse response) {
        return show(links.read(token), model, reader, response);
    }

    @PostMapping
    Object join(@PathVariable String token, Model model, Reader reader, HttpServletResponse response) {
        Participation participation = links.read(token);
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        if (Door.of(workshop, participation, clock.instant()) instanceof Door.Open(var meetingAddress)) {
            attendances.record(participation);
            return WorkshopPages.seeOther(meetingAddress.toASCIIString());
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(participation, model, reader, response);
    }

    private String show(Participation participation, Model model, Reader reader, HttpServletResponse response) {
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        Instant now = clock.instant();
        Door door = Door.of(workshop, participation, now);
        WorkshopPages.show(model, workshop, reader);
        model.addAttribute("participation", participation);
        model.addAttribute(
                "reads",
                Reader.of(reader.locale(), ZoneId.of(participation.details().timeZone())));
        model.addAttribute("token", links.token(participation));
        model.addAttribute("door", door.getClass().getSimpleName());
        switch (door) {
            case Door.Open _ -> response.setHeader("Content-Security-Policy", ONE_WAY_OUT);
            case Door.TooEarly(Instant opensAt) -> {
                model.addAttribute("opensAt", opensAt);
                refresh(response, Duration.between(now, opensAt).plusSeconds(1));
            }
            case Door.NoAddress() -> refresh(response, Duration.ofSeconds(20));
            default -> {}
        }
        return "attendance/join";
    }

    private static void refresh(HttpServletResponse response, Duration pause) {
        Duration next = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        response.setHeader("Refresh", Long.toString(Math.max(1, next.toSeconds())));
    }
}
