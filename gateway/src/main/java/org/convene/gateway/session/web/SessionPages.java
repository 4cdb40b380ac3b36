package org.convene.gateway.session.web;

import java.util.List;
import java.util.UUID;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.session.BrowserSession;
import org.convene.gateway.session.BrowserSessions;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Where a person sees which browsers are signed in as her, and ends what she does not recognise. */
@Controller
@RequestMapping("/account/sessions")
class SessionPages {

    private final BrowserSessions sessions;
    private final RealTime time;

    SessionPages(BrowserSessions sessions, RealTime time) {
        this.sessions = sessions;
        this.time = time;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String ended, @CurrentPerson Person person, Model model) {
        List<BrowserSession> all = sessions.of(person.id(), time.now());
        @Nullable UUID here = here();
        model.addAttribute(
                "here",
                all.stream().filter(one -> one.id().equals(here)).findFirst().orElse(null));
        model.addAttribute(
                "others", all.stream().filter(one -> !one.id().equals(here)).toList());
        model.addAttribute("ended", ended != null);
        return "session/list";
    }

    @PostMapping("/{id}/end")
    RedirectView end(@PathVariable UUID id, @CurrentPerson Person person) {
        // Ended twice is ended: the page shows what is left.
        if (sessions.end(person.id(), id)) {
            SecurityEvent.SESSION_ENDED.log(person.id(), "session", id);
        }
        return LocalRedirect.to("/account/sessions?ended");
    }

    @PostMapping("/others/end")
    RedirectView endOthers(@CurrentPerson Person person) {
        UUID here = here();
        int many = here == null ? 0 : sessions.endOthers(person.id(), here);
        SecurityEvent.OTHER_SESSIONS_ENDED.log(person.id(), "sessions", many);
        return LocalRedirect.to("/account/sessions?ended");
    }

    private static @Nullable UUID here() {
        return Presence.current().map(Presence::session).orElse(null);
    }
}
