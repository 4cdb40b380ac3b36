package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.convene.web.page.MessageBundleRules;
import org.junit.jupiter.api.Test;

class MessagesTests {

    @Test
    void haveEveryWordThatIsAskedForAndNoOther() {
        assertThat(MessageBundleRules.violations("registration-service", Path.of("src/main")))
                .isEmpty();
    }
}
