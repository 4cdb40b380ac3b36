package org.convene.registration.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.convene.web.language.InLanguage;
import org.convene.web.page.JustAMoment;
import org.convene.web.reader.Reader;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;

/** What all pages about a workshop have in common. */
public final class WorkshopPages {

    private WorkshopPages() {}

    /**
     * Gives a page its heading: the workshop under the title that its reader is shown, which way that runs, its purpose
     * for her, its hosts, and the zones in which its time is shown too.
     */
    public static void show(Model model, Workshop workshop, Reader reader) {
        InLanguage title = WorkshopWords.title(workshop, reader.reads());
        model.addAttribute("workshop", WorkshopWords.in(workshop, reader));
        model.addAttribute("direction", title.direction());
        model.addAttribute("purpose", WorkshopWords.purpose(workshop, reader.reads()));
        model.addAttribute("zones", zones(workshop));
    }

    private static List<ZoneId> zones(Workshop workshop) {
        return Stream.concat(workshop.hosts().stream().map(Host::timeZone), Stream.of(workshop.timeZone()))
                .distinct()
                .map(ZoneId::of)
                .toList();
    }

    /** A workshop that event-service has told of, but not yet to us: the page looks again by itself for a while. */
    public static String justAMoment(HttpServletRequest request, HttpServletResponse response) {
        JustAMoment.lookAgain(request, response);
        return "workshop/moment";
    }

    /** What was posted has been done; the browser goes on with a GET. */
    public static RedirectView seeOther(String path) {
        return new RedirectView(path, false, false, false);
    }
}
