package org.convene.gateway.passkey.web;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.RealTime;
import org.convene.gateway.passkey.Credential;
import org.convene.gateway.passkey.Passkey;
import org.convene.gateway.passkey.PasskeyChallenges;
import org.convene.gateway.passkey.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The two ceremonies of WebAuthn, for the public address and no other origin: each answers one challenge of five
 * minutes, and its person was verified by her device (PIN, finger, face).
 */
@Component
class PasskeyCeremonies {

    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHALLENGE_BYTES = 32;
    /** In the order we like them: Ed25519, P-256, RSA. */
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Atomically atomically;
    private final RealTime time;
    private final Origin origin;
    private final String host;
    private final WebAuthnManager manager;
    private final AttestedCredentialDataConverter attested;
    private final SecureRandom random = new SecureRandom();

    PasskeyCeremonies(
            Passkeys passkeys,
            PasskeyChallenges challenges,
            Atomically atomically,
            RealTime time,
            GatewaySettings settings) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.atomically = atomically;
        this.time = time;
        URI address = settings.publicAddress();
        this.origin = Origin.create(address.getScheme() + "://" + address.getAuthority());
        this.host = address.getHost();
        ObjectConverter converter = new ObjectConverter();
        // Which make of device it is does not matter to us, so no attestation is asked for and none is checked.
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.attested = new AttestedCredentialDataConverter(converter);
    }

    String host() {
        return host;
    }

    byte[] challengeFor(String asker) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        challenges.add(challenge, asker, time.now().plus(PATIENCE));
        return challenge;
    }

    /** Returns what a new passkey is verified by from now on; empty for anything that does not prove itself. */
    Optional<Credential> register(String answer, String asker) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(answer);
            Optional<Challenge> challenge = take(data.getCollectedClientData(), asker);
            AttestationObject object = data.getAttestationObject();
            if (challenge.isEmpty() || object == null) {
                return Optional.empty();
            }
            manager.verify(
                    data,
                    new RegistrationParameters(
                            server(challenge.get()),
                            ALGORITHMS.stream()
                                    .map(algorithm -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                                    .toList(),
                            true,
                            true));
            AuthenticatorData<?> authenticator = object.getAuthenticatorData();
            AttestedCredentialData credential = authenticator.getAttestedCredentialData();
            return credential == null
                    ? Optional.empty()
                    : Optional.of(new Credential(
                            credential.getCredentialId(),
                            attested.convert(credential),
                            authenticator.getSignCount(),
                            authenticator.isFlagBE(),
                            authenticator.isFlagBS()));
        } catch (DataConversionException | VerificationException _) {
            return Optional.empty();
        }
    }

    /** Returns the passkey that signed, and notes that it was used; empty for anything that does not prove itself. */
    Optional<Passkey> signIn(String answer, String asker) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            Optional<Challenge> challenge = take(data.getCollectedClientData(), asker);
            return challenge.isEmpty()
                    ? Optional.empty()
                    : atomically.call(() -> passkeys.lock(bytes(data.getCredentialId()))
                            .filter(held -> isOf(held.passkey().personId(), bytes(data.getUserHandle())))
                            .map(held -> verify(held, data, challenge.get())));
        } catch (DataConversionException | VerificationException _) {
            return Optional.empty();
        }
    }

    private Passkey verify(Passkeys.Held held, AuthenticationData data, Challenge challenge) {
        manager.verify(
                data, new AuthenticationParameters(server(challenge), record(held.credential()), null, true, true));
        AuthenticatorData<?> authenticator = data.getAuthenticatorData();
        if (authenticator == null) {
            throw new IllegalStateException("authenticator data: none (expected: verified just now)");
        }
        passkeys.used(held.passkey().id(), authenticator.getSignCount(), authenticator.isFlagBS(), time.now());
        return held.passkey();
    }

    private Optional<Challenge> take(@Nullable CollectedClientData said, String asker) {
        return Optional.ofNullable(said)
                .map(CollectedClientData::getChallenge)
                .filter(challenge -> challenges.take(challenge.getValue(), asker, time.now()));
    }

    // A credential that was found by itself names its person; one that names another is not hers.
    private static boolean isOf(UUID person, byte[] userHandle) {
        return UserHandles.read(userHandle).filter(person::equals).isPresent();
    }

    // What the library may leave out is nothing that we know.
    private static byte[] bytes(@Nullable Object given) {
        return given instanceof byte[] bytes ? bytes : new byte[0];
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(host)
                .challenge(challenge)
                .build();
    }

    private CredentialRecord record(Credential credential) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                credential.backupEligible(),
                credential.backedUp(),
                credential.signCount(),
                attested.convert(credential.attested()),
                null,
                null,
                null,
                null);
    }
}
