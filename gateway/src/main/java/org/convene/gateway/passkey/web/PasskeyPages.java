package org.convene.gateway.passkey.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.passkey.ChangePasskeys;
import org.convene.gateway.passkey.Credential;
import org.convene.gateway.passkey.Passkey;
import org.convene.gateway.passkey.Passkeys;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.FreshSignIn;
import org.convene.gateway.session.web.RequestDevice;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import tools.jackson.databind.JsonNode;

/** Where a person adds, sees and removes her passkeys. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

    private static final String HERE = "/account/passkeys";

    private final PasskeyCeremonies ceremonies;
    private final Passkeys passkeys;
    private final ChangePasskeys changePasskeys;
    private final Accounts accounts;
    private final RealTime time;
    private final Supplier<UUID> ids;

    PasskeyPages(
            PasskeyCeremonies ceremonies,
            Passkeys passkeys,
            ChangePasskeys changePasskeys,
            Accounts accounts,
            RealTime time,
            Supplier<UUID> ids) {
        this.ceremonies = ceremonies;
        this.passkeys = passkeys;
        this.changePasskeys = changePasskeys;
        this.accounts = accounts;
        this.time = time;
        this.ids = ids;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String added,
            @RequestParam(required = false) @Nullable String removed,
            @RequestParam(required = false) @Nullable String needed,
            @CurrentPerson Person person,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("passkeys", passkeys.of(person.id()));
        model.addAttribute("added", added != null);
        model.addAttribute("removed", removed != null);
        model.addAttribute("needed", needed != null && !person.passkey());
        model.addAttribute("device", RequestDevice.of(request));
        return "passkey/list";
    }

    @PostMapping("/options")
    @FreshSignIn(page = HERE)
    ResponseEntity<CreationOptions> options(@CurrentPerson Person person) {
        return ResponseEntity.ok(CreationOptions.of(
                ceremonies.host(),
                account(person),
                ceremonies.challengeFor(asker(person)),
                passkeys.credentialsOf(person.id())));
    }

    @PostMapping(consumes = "application/json")
    @FreshSignIn(page = HERE)
    ResponseEntity<Void> add(@Valid @RequestBody Made made, @CurrentPerson Person person, HttpServletRequest request) {
        Optional<Credential> credential = ceremonies.register(made.credential().toString(), asker(person));
        Device device = RequestDevice.of(request);
        if (credential.isEmpty()) {
            SecurityEvent.PASSKEY_REFUSED.log(person.id());
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        String name = Texts.orNull(made.name());
        Passkey passkey = new Passkey(
                ids.get(),
                person.id(),
                name == null ? "Passkey" : name,
                time.now().truncatedTo(ChronoUnit.MICROS),
                null);
        boolean added = changePasskeys.add(account(person), passkey, credential.get(), device);
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @PostMapping("/{id}/removal")
    @FreshSignIn(page = HERE)
    RedirectView remove(@PathVariable UUID id, @CurrentPerson Person person, HttpServletRequest request) {
        // Removed twice is removed: the page shows what is left.
        changePasskeys.remove(account(person), id, RequestDevice.of(request));
        return LocalRedirect.to(HERE + "?removed");
    }

    private Account account(Person person) {
        return accounts.withId(person.id()).orElseThrow(NotFound::new);
    }

    private static String asker(Person person) {
        return "person " + person.id();
    }

    /** What the script sends: the browser's answer as it is, and how its owner calls it. */
    record Made(
            @NotNull JsonNode credential,
            @Line(max = 100) @Nullable String name) {}
}
