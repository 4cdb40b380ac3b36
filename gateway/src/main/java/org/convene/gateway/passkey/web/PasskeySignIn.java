package org.convene.gateway.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.identity.web.Sessions;
import org.convene.gateway.passkey.Passkey;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.gateway.signin.Browser;
import org.convene.gateway.signin.NewBrowsers;
import org.convene.gateway.signin.web.BrowserCookie;
import org.convene.gateway.signin.web.SignInLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signing in with a passkey that the device offers by itself: no address is typed. */
@RestController
@RequestMapping("/sign-in/passkey")
class PasskeySignIn {

    private final PasskeyCeremonies ceremonies;
    private final Accounts accounts;
    private final Sessions sessions;
    private final BrowserCookie browsers;
    private final NewBrowsers newBrowsers;
    private final SignInLimits limits;

    PasskeySignIn(
            PasskeyCeremonies ceremonies,
            Accounts accounts,
            Sessions sessions,
            BrowserCookie browsers,
            NewBrowsers newBrowsers,
            SignInLimits limits) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.newBrowsers = newBrowsers;
        this.limits = limits;
    }

    @PostMapping("/options")
    RequestOptions options(HttpServletRequest request, HttpServletResponse response) {
        Browser browser = browsers.readOrGive(request, response);
        return new RequestOptions(
                CreationOptions.base64(ceremonies.challengeFor(asker(browser))),
                PasskeyCeremonies.PATIENCE.toMillis(),
                ceremonies.host(),
                List.of(),
                "required");
    }

    @PostMapping
    ResponseEntity<Where> signIn(@RequestBody Answer answer, HttpServletRequest request, HttpServletResponse response) {
        Browser browser = browsers.read(request);
        Optional<Passkey> passkey = browser == null || answer.credential() == null
                ? Optional.empty()
                : ceremonies.signIn(answer.credential().toString(), asker(browser));
        Optional<Account> account = passkey.map(Passkey::personId).flatMap(accounts::withId);
        if (browser == null || account.isEmpty()) {
            SecurityEvent.PASSKEY_REFUSED.log(null);
            limits.countWrong(request);
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        newBrowsers.welcome(account.get(), browser, RequestDevice.of(request));
        sessions.start(request, response, account.get(), SignInWay.PASSKEY);
        return ResponseEntity.ok(new Where(LocalPath.orElse(answer.continueTo(), LocalRedirect.DESK)));
    }

    private static String asker(Browser browser) {
        return "browser " + browser.hash();
    }

    /** In the form of {@code PublicKeyCredential.parseRequestOptionsFromJSON}. */
    record RequestOptions(
            String challenge, long timeout, String rpId, List<String> allowCredentials, String userVerification) {}

    /** What the script sends: the browser's answer as it is, and where to go on to. */
    record Answer(@Nullable JsonNode credential, @Nullable String continueTo) {}

    /** Where to go on to. */
    record Where(String location) {}
}
