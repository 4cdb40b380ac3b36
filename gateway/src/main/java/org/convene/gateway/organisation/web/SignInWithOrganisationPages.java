package org.convene.gateway.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RandomSecret;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.organisation.Organisation;
import org.convene.gateway.organisation.OrganisationOutcome.Reason;
import org.convene.gateway.organisation.OrganisationOutcome.Recognised;
import org.convene.gateway.organisation.OrganisationOutcome.Refused;
import org.convene.gateway.organisation.PendingSignIn;
import org.convene.gateway.organisation.PendingSignIns;
import org.convene.gateway.organisation.Provider;
import org.convene.gateway.organisation.TrustProvider;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.signin.Browser;
import org.convene.gateway.signin.NewBrowsers;
import org.convene.gateway.signin.web.BrowserCookie;
import org.convene.gateway.signin.web.Tongues;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The way to an organisation's provider and back. Both are GETs, since the browser is sent on and back with them; what
 * comes back signs in only the browser that went, once.
 */
@Controller
class SignInWithOrganisationPages {

    private static final String PAGE = "/sign-in/organisations/";

    private final Organisations organisations;
    private final PendingSignIns pendings;
    private final TrustProvider trust;
    private final Sessions sessions;
    private final BrowserCookie browsers;
    private final NewBrowsers newBrowsers;
    private final Atomically atomically;
    private final Clock clock;
    private final Tongues tongues;
    private final SecureRandom random = new SecureRandom();

    SignInWithOrganisationPages(
            Organisations organisations,
            PendingSignIns pendings,
            TrustProvider trust,
            Sessions sessions,
            BrowserCookie browsers,
            NewBrowsers newBrowsers,
            Atomically atomically,
            Clock clock,
            Tongues tongues) {
        this.organisations = organisations;
        this.pendings = pendings;
        this.trust = trust;
        this.sessions = sessions;
        this.browsers = browsers;
        this.newBrowsers = newBrowsers;
        this.atomically = atomically;
        this.clock = clock;
        this.tongues = tongues;
    }

    static String callback(String organisation) {
        return PAGE + organisation + "/answer";
    }

    @GetMapping(PAGE + "{id}")
    Object go(
            @PathVariable String id,
            @RequestParam(name = "continue", required = false) @Nullable String path,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return leave(id, LocalPath.orElse(path, LocalRedirect.DESK), null, model, request, response);
    }

    /** Sends a browser to a provider; whoever wants to link her account is named. */
    Object leave(
            String id,
            String continueTo,
            @Nullable UUID person,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = organisations.withId(id).orElseThrow(NotFound::new);
        PendingSignIn pending = new PendingSignIn(
                id, secret(), secret(), secret(), browsers.readOrGive(request, response), continueTo, person);
        Optional<URI> question = organisations.providerOf(organisation).questionFor(pending);
        if (question.isEmpty()) {
            return refuse(Reason.AWAY, organisation, person, model, response);
        }
        pendings.add(pending, clock.instant().plus(PendingSignIn.VALID));
        RedirectView redirect = new RedirectView(question.get().toString(), false, false, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    @GetMapping(PAGE + "{id}/answer")
    Object comeBack(
            @PathVariable String id,
            @RequestParam Map<String, String> broughtBack,
            @CurrentPerson @Nullable Person person,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Organisation organisation = organisations.withId(id).orElseThrow(NotFound::new);
        Browser browser = browsers.read(request);
        Optional<PendingSignIn> found = browser == null
                ? Optional.empty()
                : pendings.take(broughtBack.getOrDefault("state", ""), browser, clock.instant())
                        .filter(pending -> pending.organisation().equals(id));
        if (found.isEmpty()) {
            return refuse(Reason.EXPIRED, organisation, null, model, response);
        }
        PendingSignIn pending = found.get();
        UUID linking = pending.person();
        // Signed out, or somebody else, since she asked: nobody's account is linked then.
        if (linking != null && (person == null || !person.id().equals(linking))) {
            return refuse(Reason.EXPIRED, organisation, linking, model, response);
        }
        Device device = RequestDevice.of(request);
        return switch (organisations.providerOf(organisation).ask(pending, broughtBack)) {
            case Provider.Answer.SaysNot(var reason) -> refuse(reason, organisation, linking, model, response);
            case Provider.Answer.Says(var vouched) ->
                switch (atomically.call(() -> linking == null
                        ? trust.signIn(
                                organisation,
                                vouched,
                                tongues.of(reader),
                                reader.zone().getId())
                        : trust.link(linking, vouched, device))) {
                    case Refused(var reason) -> refuse(reason, organisation, linking, model, response);
                    case Recognised(var account, var opened) -> {
                        if (linking == null) {
                            if (opened) {
                                newBrowsers.welcomeFirst(account, pending.browser());
                            } else {
                                newBrowsers.welcome(account, pending.browser(), device);
                            }
                            sessions.start(request, response, account, SignInWay.ORGANISATION);
                        }
                        yield LocalRedirect.to(pending.continueTo());
                    }
                };
        };
    }

    private static String refuse(
            Reason reason,
            Organisation organisation,
            @Nullable UUID linking,
            Model model,
            HttpServletResponse response) {
        HttpStatus status = switch (reason) {
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
            case EXPIRED -> HttpStatus.GONE;
            case OTHER_PERSON -> HttpStatus.CONFLICT;
            case DECLINED, UNTRUSTED, NO_ADDRESS, UNVERIFIED, FOREIGN -> HttpStatus.FORBIDDEN;
        };
        response.setStatus(status.value());
        model.addAttribute("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        model.addAttribute("organisation", organisation);
        model.addAttribute("linking", linking != null);
        return "organisation/refused";
    }

    private String secret() {
        return RandomSecret.next(random);
    }
}
