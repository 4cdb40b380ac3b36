package org.convene.gateway.machine.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.identity.Operators;
import org.convene.gateway.machine.LinkSecret;
import org.convene.gateway.machine.MachineLinks;
import org.convene.web.input.Addresses;
import org.convene.web.input.EmailAddress;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes links for {@code ./convene sign-in-link} and {@code ./convene up}; heard only from this machine. */
@RestController
@RequestMapping("/api/machine")
class MachineApi {

    static final Duration SIGN_IN_VALID = Duration.ofMinutes(10);
    static final Duration SET_UP_VALID = Duration.ofHours(24);

    private final MachineSecret machineSecret;
    private final MachineLinks links;
    private final Accounts accounts;
    private final Operators operators;
    private final Atomically atomically;
    private final RealTime time;
    private final URI publicAddress;
    private final SecureRandom random = new SecureRandom();

    MachineApi(
            MachineSecret machineSecret,
            MachineLinks links,
            Accounts accounts,
            Operators operators,
            Atomically atomically,
            RealTime time,
            GatewaySettings settings) {
        this.machineSecret = machineSecret;
        this.links = links;
        this.accounts = accounts;
        this.operators = operators;
        this.atomically = atomically;
        this.time = time;
        this.publicAddress = settings.publicAddress();
    }

    @PostMapping("/sign-in-links")
    Made signInLink(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @Valid @RequestBody Wanted wanted) {
        machineSecret.demand(authorization);
        PersonAddress address = Addresses.parse(wanted.address() == null ? "" : wanted.address())
                .map(read -> new PersonAddress(read.given(), read.key()))
                .orElseThrow(() -> new IllegalStateException("address: unreadable (expected: checked before)"));
        @Nullable UUID person = accounts.withAddress(address).map(Account::id).orElse(null);
        if (person == null && !Boolean.TRUE.equals(wanted.orNew())) {
            throw new NotFound("no-such-account");
        }
        LinkSecret secret = LinkSecret.random(random);
        Instant until = time.now().plus(SIGN_IN_VALID);
        links.addSignIn(secret, address, until);
        SecurityEvent.SIGN_IN_LINK_MADE.log(person);
        return new Made(publicAddress.resolve("/sign-in/machine/" + secret.value()), until);
    }

    @PostMapping("/set-up-links")
    Made setUpLink(@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        machineSecret.demand(authorization);
        if (!operators.isEmpty()) {
            throw new Refused("operators-named");
        }
        LinkSecret secret = LinkSecret.random(random);
        Instant until = time.now().plus(SET_UP_VALID);
        atomically.run(() -> links.replaceSetUp(secret, until));
        SecurityEvent.SET_UP_LINK_MADE.log(null);
        return new Made(publicAddress.resolve("/operate/gateway/set-up/" + secret.value()), until);
    }

    /** For whom the link shall be; {@code orNew} opens an account if there is none. */
    record Wanted(
            @NotBlank @EmailAddress @Nullable String address,
            @Nullable Boolean orNew) {}

    /** The link, shown only here. */
    record Made(URI link, Instant expiresAt) {

        @Override
        public String toString() {
            return "Made[" + expiresAt + "]";
        }
    }
}
