package org.convene.gateway.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.Atomically;
import org.convene.gateway.account.OpenAccount;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.convene.testing.TestClock;
import org.jspecify.annotations.Nullable;

/** Signing in with everything kept in memory. */
final class SignInDesk implements SignInRequests, KnownBrowsers, Limits, SignInSecrets {

    final TestClock clock = TestClock.at("2026-03-05T09:00:00Z");
    final List<String> told = new ArrayList<>();
    final List<String> counted = new ArrayList<>();
    final RequestSignIn request;
    final ConfirmSignIn confirm;
    Optional<Duration> refuseMails = Optional.empty();
    boolean keepLimits;

    private final Map<UUID, SignInRequest> requests = new HashMap<>();
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private long lastId;

    SignInDesk() {
        Atomically atomically = new Atomically() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
        Supplier<UUID> ids = () -> new UUID(0, ++lastId);
        OpenAccount open = new OpenAccount(accounts, (_, _, type, _) -> told.add(type), ids);
        request = new RequestSignIn(this, this, this, (_, _, type, _) -> told.add(type), atomically, clock, ids);
        NewBrowsers browsers = new NewBrowsers(this, (_, _, type, _) -> told.add(type), atomically, clock, ids);
        confirm = new ConfirmSignIn(this, browsers, open, this, atomically, clock);
    }

    String linkOf(SignInRequest asked) {
        return asked.id().toString();
    }

    String codeOf(SignInRequest asked) {
        return "code of " + asked.id();
    }

    @Override
    public Optional<UUID> requestOf(String link) {
        return requests.keySet().stream()
                .filter(id -> id.toString().equals(link))
                .findFirst();
    }

    @Override
    public boolean isCode(UUID asked, String typed) {
        return typed.equals("code of " + asked);
    }

    @Override
    public void add(SignInRequest asked) {
        requests.put(asked.id(), asked);
    }

    @Override
    public Optional<SignInRequest> withId(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Optional<SignInRequest> lock(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public void countWrongCode(UUID id) {
        requests.computeIfPresent(id, (_, old) -> with(old, old.wrongCodes() + 1, old.spentAt()));
    }

    @Override
    public void spend(UUID id, Instant at) {
        requests.computeIfPresent(id, (_, old) -> with(old, old.wrongCodes(), at));
    }

    private static SignInRequest with(SignInRequest old, int wrongCodes, @Nullable Instant spentAt) {
        return new SignInRequest(
                old.id(),
                old.address(),
                old.language(),
                old.timeZone(),
                old.continueTo(),
                old.browser(),
                old.expiresAt(),
                wrongCodes,
                spentAt);
    }

    @Override
    public boolean knows(PersonAddress address, Browser browser) {
        return known.contains(address.key() + browser.hash());
    }

    @Override
    public void remember(PersonAddress address, Browser browser, Instant at) {
        known.add(address.key() + browser.hash());
    }

    @Override
    public Optional<Duration> take(Limit limit, String key) {
        counted.add(limit.name());
        if (keepLimits && taken.merge(limit + " " + key, 1, Integer::sum) > limit.many()) {
            return Optional.of(limit.period());
        }
        return refuseMails;
    }
}
