package org.convene.registration.workshop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;

/** What all pages about a workshop have in common. */
public final class WorkshopPages {

    private WorkshopPages() {}

    /** Gives a page its heading: the workshop, its hosts, and the zones in which its time is shown too. */
    public static void show(Model model, Workshop workshop) {
        model.addAttribute("workshop", workshop);
        model.addAttribute("zones", zones(workshop));
    }

    private static List<ZoneId> zones(Workshop workshop) {
        return Stream.concat(workshop.hosts().stream().map(Host::timeZone), Stream.of(workshop.timeZone()))
                .distinct()
                .map(ZoneId::of)
                .toList();
    }

    /** A workshop that event-service has told of, but not yet to us: the page looks again by itself. */
    public static String justAMoment(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setHeader("Refresh", "2");
        return "workshop/moment";
    }

    /** What was posted has been done; the browser goes on with a GET. */
    public static RedirectView seeOther(String path) {
        return new RedirectView(path, false, false, false);
    }
}
