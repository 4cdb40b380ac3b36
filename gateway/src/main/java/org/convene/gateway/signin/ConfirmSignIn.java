package org.convene.gateway.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.session.Device;
import org.convene.gateway.signin.SignInOutcome.Reason;
import org.convene.gateway.signin.SignInOutcome.Refused;
import org.convene.gateway.signin.SignInOutcome.SignedIn;
import org.convene.gateway.signin.SignInOutcome.WrongCode;
import org.jspecify.annotations.Nullable;

/** Lets in who opened the mailed link or typed the mailed code; each request lets in once. */
public final class ConfirmSignIn {

    private final SignInRequests requests;
    private final NewBrowsers browsers;
    private final OpenAccount openAccount;
    private final SignInSecrets secrets;
    private final Atomically atomically;
    private final Clock clock;

    public ConfirmSignIn(
            SignInRequests requests,
            NewBrowsers browsers,
            OpenAccount openAccount,
            SignInSecrets secrets,
            Atomically atomically,
            Clock clock) {
        this.requests = requests;
        this.browsers = browsers;
        this.openAccount = openAccount;
        this.secrets = secrets;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Returns why this link would not lead in, if so; changes nothing. */
    public Optional<Reason> refusalOf(String token, @Nullable Browser browser) {
        Optional<SignInRequest> request = secrets.requestOf(token).flatMap(requests::withId);
        return request.isEmpty()
                ? Optional.of(Reason.UNKNOWN)
                : refusal(request.get(), request.get().opensIn(browser));
    }

    /** Returns the request if this browser made it, whatever became of it. */
    public Optional<SignInRequest> askedBy(UUID id, @Nullable Browser browser) {
        return requests.withId(id).filter(request -> request.opensIn(browser));
    }

    public SignInOutcome byLink(String token, @Nullable Browser browser, Device device) {
        Optional<UUID> id = secrets.requestOf(token);
        if (id.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        return atomically.call(() -> requests.lock(id.get())
                .map(request -> refusal(request, request.opensIn(browser))
                        .<SignInOutcome>map(Refused::new)
                        .orElseGet(() -> letIn(request, device)))
                .orElseGet(() -> new Refused(Reason.UNKNOWN)));
    }

    public SignInOutcome byCode(UUID id, String code, @Nullable Browser browser, Device device) {
        return atomically.call(() -> requests.lock(id)
                .map(request -> refusal(request, request.takesCodeFrom(browser))
                        .<SignInOutcome>map(Refused::new)
                        .orElseGet(() -> tryCode(request, code, device)))
                .orElseGet(() -> new Refused(Reason.UNKNOWN)));
    }

    private Optional<Reason> refusal(SignInRequest request, boolean fromHere) {
        return request.closed(clock.instant())
                .or(() -> fromHere ? Optional.empty() : Optional.of(Reason.OTHER_BROWSER));
    }

    private SignInOutcome tryCode(SignInRequest request, String code, Device device) {
        if (secrets.isCode(request.id(), code)) {
            return letIn(request, device);
        }
        requests.countWrongCode(request.id());
        int triesLeft = SignInRequest.TRIES - request.wrongCodes() - 1;
        return triesLeft > 0 ? new WrongCode(triesLeft) : new Refused(Reason.OUT_OF_TRIES);
    }

    private SignInOutcome letIn(SignInRequest request, Device device) {
        requests.spend(request.id(), clock.instant());
        OpenAccount.Opened opened = openAccount.of(request.address(), request.language(), request.timeZone());
        Browser browser = request.browser();
        if (browser != null) {
            if (opened.fresh()) {
                browsers.welcomeFirst(opened.account(), browser);
            } else {
                browsers.welcome(opened.account(), browser, device);
            }
        }
        return new SignedIn(opened.account(), opened.fresh(), request.continueTo());
    }
}
