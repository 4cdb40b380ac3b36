package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Our signatures, as others verify them. */
class SignatureTests {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    void isTheOneOfTheSpecificationsTestVector() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signature.header(List.of(secret), ID, Instant.ofEpochSecond(1_614_265_330), BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isAcceptedByTheSpecificationsOwnLibraryWithEitherSecretDuringARotation() throws WebhookVerificationException {
        byte[] current = "a secret of at least 24 bytes, now".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] previous = "a secret of at least 24 bytes, then".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Instant now = Instant.now();
        HttpHeaders headers = headers(now, Signature.header(List.of(current, previous), ID, now, BODY));

        new Webhook(Signature.shown(current)).verify(BODY, headers);
        new Webhook(Signature.shown(previous)).verify(BODY, headers);
        assertThatThrownBy(() -> new Webhook(Signature.shown(current)).verify(BODY + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(Signature.shown(new byte[32])).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static HttpHeaders headers(Instant at, String signature) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("webhook-id", List.of(ID));
        headers.put("webhook-timestamp", List.of(Long.toString(at.getEpochSecond())));
        headers.put("webhook-signature", List.of(signature));
        return HttpHeaders.of(headers, (_, _) -> true);
    }
}
