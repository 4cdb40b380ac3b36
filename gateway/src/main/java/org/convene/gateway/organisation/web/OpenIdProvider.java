package org.convene.gateway.organisation.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.organisation.OrganisationOutcome.Reason;
import org.convene.gateway.organisation.PendingSignIn;
import org.convene.gateway.organisation.Provider;
import org.convene.gateway.organisation.Vouched;
import org.convene.web.input.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;

/**
 * A provider over HTTP: authorization code with PKCE, state and nonce. It is asked where it is when it is first needed,
 * so that it may be away while we start; its keys are read again when a token names one that we don't know.
 */
final class OpenIdProvider implements Provider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_OF_A_SUBJECT = 255;
    private static final Logger log = LoggerFactory.getLogger(OpenIdProvider.class);

    private final String id;
    private final OrganisationSettings.Client client;
    private final URI callback;
    private final JdkClientHttpRequestFactory http;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    OpenIdProvider(String id, OrganisationSettings.Client client, URI callback) {
        this.id = id;
        this.client = client;
        this.callback = callback;
        HttpClient connections = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.http = new JdkClientHttpRequestFactory(connections);
        http.setReadTimeout(PATIENCE);
    }

    /** What the provider said of itself, and how to speak with it. */
    private record Known(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider exchange) {}

    @Override
    public Optional<URI> questionFor(PendingSignIn pending) {
        try {
            return reach().map(
                            found -> page(request(found.registration(), pending).getAuthorizationRequestUri()));
        } catch (RuntimeException nonsense) {
            forget(nonsense);
            return Optional.empty();
        }
    }

    @Override
    public Answer ask(PendingSignIn pending, Map<String, String> broughtBack) {
        Optional<Known> found = reach();
        if (found.isEmpty()) {
            return new Answer.SaysNot(Reason.AWAY);
        }
        OAuth2AuthorizationResponse response = response(pending, broughtBack);
        if (response.statusError()) {
            return new Answer.SaysNot(Reason.DECLINED);
        }
        ClientRegistration registration = found.get().registration();
        try {
            var authentication = found.get()
                    .exchange()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            registration, new OAuth2AuthorizationExchange(request(registration, pending), response)));
            return authentication != null
                            && authentication.getPrincipal() instanceof OidcUser user
                            && namesSomebody(user.getSubject())
                    ? new Answer.Says(vouched(user))
                    : new Answer.SaysNot(Reason.UNTRUSTED);
        } catch (AuthenticationException refusal) {
            boolean away = isAway(refusal);
            // The message may quote what was sent; the kind of failure is enough to find it.
            log.warn(
                    "Organisation {}: {}",
                    id,
                    away ? "the provider gives no answer" : "its answer can't be trusted: " + kind(refusal));
            return new Answer.SaysNot(away ? Reason.AWAY : Reason.UNTRUSTED);
        } catch (RuntimeException nonsense) {
            forget(nonsense);
            return new Answer.SaysNot(Reason.UNTRUSTED);
        }
    }

    /** The library stumbled over what the provider wrote, of itself or of somebody: both are read anew. */
    private void forget(RuntimeException nonsense) {
        known.set(null);
        log.warn("Organisation {}: what the provider says can't be read: {}", id, kind(nonsense));
    }

    private Optional<Known> reach() {
        Known before = known.get();
        if (before != null) {
            return Optional.of(before);
        }
        try {
            Map<String, Object> description = RestClient.builder()
                    .requestFactory(http)
                    .build()
                    .get()
                    .uri(client.issuer() + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (description == null || !client.issuer().toString().equals(description.get("issuer"))) {
                log.warn("Organisation {}: the provider calls itself otherwise (expected: {})", id, client.issuer());
                return Optional.empty();
            }
            ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(description)
                    .registrationId(id)
                    .clientId(client.clientId())
                    .clientSecret(client.clientSecret())
                    .redirectUri(callback.toString())
                    .scope("openid", "email", "profile")
                    .build();
            Known found = new Known(registration, TokenExchange.with(registration, http));
            known.set(found);
            return Optional.of(found);
        } catch (RuntimeException failure) {
            log.warn("Organisation {}: the provider can't be reached: {}", id, kind(failure));
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest request(ClientRegistration registration, PendingSignIn pending) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(pending.state())
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, hash(pending.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hash(pending.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .attributes(Map.of(
                        OidcParameterNames.NONCE, pending.nonce(),
                        PkceParameterNames.CODE_VERIFIER, pending.verifier(),
                        OAuth2ParameterNames.REGISTRATION_ID, id))
                .build();
    }

    private OAuth2AuthorizationResponse response(PendingSignIn pending, Map<String, String> broughtBack) {
        String code = broughtBack.get(OAuth2ParameterNames.CODE);
        OAuth2AuthorizationResponse.Builder response = code == null
                ? OAuth2AuthorizationResponse.error(broughtBack.getOrDefault(OAuth2ParameterNames.ERROR, "no_code"))
                : OAuth2AuthorizationResponse.success(code);
        return response.redirectUri(callback.toString()).state(pending.state()).build();
    }

    /** A browser is sent nowhere but to a page of a host. */
    private static URI page(String address) {
        URI page = URI.create(address);
        if (page.getHost() == null || !("https".equals(page.getScheme()) || "http".equals(page.getScheme()))) {
            throw new IllegalArgumentException(page.getScheme() + ": no page of a host (expected: https or http)");
        }
        return page;
    }

    /** OpenID Connect Core 1.0, section 2: at most 255 characters; it is who she is for ever. */
    private static boolean namesSomebody(@Nullable String subject) {
        return subject != null
                && !subject.isBlank()
                && subject.length() <= MOST_OF_A_SUBJECT
                && subject.chars().noneMatch(Character::isISOControl);
    }

    private static Vouched vouched(OidcUser user) {
        PersonAddress address = Addresses.parse(user.getEmail() == null ? "" : user.getEmail())
                .map(read -> new PersonAddress(read.given(), read.key()))
                .orElse(null);
        return new Vouched(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                address,
                Boolean.TRUE.equals(user.getEmailVerified()));
    }

    private static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    private static String kind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" by "));
    }

    /** As providers check both the nonce and the challenge. */
    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }
}
