package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.convene.gateway.session.SignInWay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SecurityEventTests {

    private static final UUID CLAIRE = new UUID(1, 1);

    @Test
    void writesOneLineOfOneForm(CapturedOutput output) {
        SecurityEvent.SIGNED_IN.log(CLAIRE, "session", new UUID(2, 2), "way", SignInWay.PASSKEY);
        SecurityEvent.SIGN_IN_REFUSED.log(null);

        assertThat(output)
                .contains("org.convene.security")
                .contains("signed-in person=" + CLAIRE + " session=" + new UUID(2, 2) + " way=passkey")
                .contains("sign-in-refused person=unknown");
    }

    @Test
    void letsNoTextIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecurityEvent.SIGN_IN_REFUSED.log(null, "address", "claire@leman.example"));
    }
}
