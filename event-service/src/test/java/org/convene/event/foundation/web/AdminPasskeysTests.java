package org.convene.event.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AdminPasskeysTests {

    private static final UUID ADMIN = new UUID(1, 1);
    private static final UUID ORGANIZER = new UUID(2, 2);

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void leadsAnAdminWithoutAPasskeyToHerPasskeys() throws Exception {
        assertThat(may(ADMIN, false, "POST", "/organize/foundations/1/members")).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/account/passkeys?needed");
    }

    @Test
    void tellsAnAdminsProgramWhatIsMissing() throws Exception {
        assertThat(may(ADMIN, false, "DELETE", "/api/v1/foundations/1/members/2"))
                .isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("/problems/passkey-needed");
    }

    @Test
    void letsAnAdminDoEverythingWhoSignedInWithOne() throws Exception {
        assertThat(may(ADMIN, true, "POST", "/organize/foundations/1/members")).isTrue();
    }

    @Test
    void letsEverybodyReadAndOrganizersWork() throws Exception {
        assertThat(may(ADMIN, false, "GET", "/organize/foundations/1")).isTrue();
        assertThat(may(ORGANIZER, false, "POST", "/organize/workshops")).isTrue();
        assertThat(rule(Optional.empty()).preHandle(new MockHttpServletRequest("POST", "/join"), response, this))
                .isTrue();
    }

    private boolean may(UUID person, boolean passkey, String method, String path) throws Exception {
        return rule(Optional.of(new Person(person, "claire@leman.example", "Claire", false, passkey)))
                .preHandle(new MockHttpServletRequest(method, path), response, this);
    }

    private static AdminPasskeys rule(Optional<Person> current) {
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        return new AdminPasskeys(
                () -> current,
                ADMIN::equals,
                new ProblemResponses(words, JsonMapper.builder().build(), URI.create("http://localhost")));
    }
}
