package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.convene.web.page.MessageBundleRules;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void haveEveryWordThatIsAskedForAndNoOther() {
        // Letters put their keys together from purpose, variant and part; LettersIntegrationTests writes each of them.
        assertThat(MessageBundleRules.violations(
                        "notification-service", Path.of("src/main"), "mail.", "change.", "purpose.", "emails.reason."))
                .isEmpty();
    }
}
