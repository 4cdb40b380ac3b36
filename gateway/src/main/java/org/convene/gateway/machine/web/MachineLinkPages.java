package org.convene.gateway.machine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.convene.gateway.Atomically;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.machine.LinkSecret;
import org.convene.gateway.machine.MachineLinks;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.signin.NewBrowsers;
import org.convene.gateway.signin.web.Tongues;
import org.convene.web.reader.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a sign-in link of the machine leads; it is bound to no browser, and a POST uses it up. */
@Controller
@RequestMapping("/sign-in/machine/{secret:[A-Za-z0-9_-]{43}}")
class MachineLinkPages {

    private final MachineLinks links;
    private final OpenAccount openAccount;
    private final Sessions sessions;
    private final NewBrowsers newBrowsers;
    private final Atomically atomically;
    private final RealTime time;
    private final Tongues tongues;

    MachineLinkPages(
            MachineLinks links,
            OpenAccount openAccount,
            Sessions sessions,
            NewBrowsers newBrowsers,
            Atomically atomically,
            RealTime time,
            Tongues tongues) {
        this.links = links;
        this.openAccount = openAccount;
        this.sessions = sessions;
        this.newBrowsers = newBrowsers;
        this.atomically = atomically;
        this.time = time;
        this.tongues = tongues;
    }

    @GetMapping
    String link(@PathVariable String secret, Model model, HttpServletResponse response) {
        return links.isSignIn(new LinkSecret(secret), time.now()) ? "signin/open" : refuse(model, response);
    }

    @PostMapping
    Object open(
            @PathVariable String secret,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> account = atomically.call(() -> links.spendSignIn(new LinkSecret(secret), time.now())
                .map(address -> openAccount.of(
                        address, tongues.of(reader), reader.zone().getId()))
                .map(opened -> {
                    if (!opened.fresh()) {
                        newBrowsers.warn(opened.account(), RequestDevice.of(request));
                    }
                    return opened.account();
                }));
        if (account.isEmpty()) {
            SecurityEvent.SIGN_IN_REFUSED.log(null, "way", SignInWay.MACHINE);
            return refuse(model, response);
        }
        sessions.start(request, response, account.get(), SignInWay.MACHINE);
        return LocalRedirect.to(LocalRedirect.DESK);
    }

    private static String refuse(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("reason", "sign-in-machine");
        return "signin/refused";
    }
}
