package org.convene.gateway.passkey.web;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.Base64;
import java.util.List;
import org.convene.gateway.account.Account;

/** What a browser is to make a passkey for, in the form of {@code PublicKeyCredential.parseCreationOptionsFromJSON}. */
record CreationOptions(
        RelyingParty rp,
        User user,
        String challenge,
        List<Parameter> pubKeyCredParams,
        long timeout,
        List<Known> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    static CreationOptions of(String host, Account account, byte[] challenge, List<byte[]> known) {
        return new CreationOptions(
                new RelyingParty(host, "Convene"),
                new User(base64(UserHandles.of(account.id())), account.address().given(), account.displayName()),
                base64(challenge),
                PasskeyCeremonies.ALGORITHMS.stream()
                        .map(COSEAlgorithmIdentifier::getValue)
                        .map(algorithm -> new Parameter("public-key", algorithm))
                        .toList(),
                PasskeyCeremonies.PATIENCE.toMillis(),
                known.stream().map(id -> new Known("public-key", base64(id))).toList(),
                new Selection("required", true, "required"),
                "none");
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    record RelyingParty(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Parameter(String type, long alg) {}

    record Known(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
