package org.convene.gateway.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class MeteredRouteFilterTests {

    private static final String STRANGER = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.1";
    private static final String CODE = "/registrations/requests/0190b3c1-2222-7333-8444-555566667777/code";
    private static final String LINK = "/registrations/requests/" + "cQEAAZCzwSIiczOERFVVZmZ3d3h4eHh4eHh4eHh4eHh4eA0";
    private static final Duration WAIT = Duration.ofSeconds(90);

    private final Map<String, Integer> taken = new HashMap<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-05T09:00:00Z"));
    private @Nullable Person person;
    private boolean away;

    private final Limits limits = (limit, key) -> {
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return taken.merge(limit + " " + key, 1, Integer::sum) > limit.many() ? Optional.of(WAIT) : Optional.empty();
    };
    private final MeteredRouteFilter filter = new MeteredRouteFilter(
            limits,
            new CurrentPersons() {
                @Override
                public Optional<Person> current() {
                    return Optional.ofNullable(person);
                }
            },
            new ProblemResponses(words(), JsonMapper.builder().build(), URI.create("https://workshops.example.org")),
            now::get);

    @Test
    void bindsOneNetworkInTheMailsItAsksFor() throws Exception {
        int many = Limit.REGISTRATION_MAILS_PER_IP.many();
        for (int i = 0; i < many; i++) {
            assertThat(post(STRANGER, i % 2 == 0 ? "/workshops/01/register" : "/registrations/find", 303))
                    .isEqualTo(303);
        }

        assertThat(post(STRANGER, "/workshops/02/register", 303)).isEqualTo(429);
        assertThat(post(STRANGER, "/api/v1/workshops/02/registrations", 202)).isEqualTo(429);
        assertThat(post(STRANGER, "/api/v1/registrations/links", 202)).isEqualTo(429);
        assertThat(post(ELSEWHERE, "/workshops/01/register", 303)).isEqualTo(303);
    }

    @Test
    void asksTheDatabaseNoMoreWhileThereIsNoRoom() throws Exception {
        int many = Limit.REGISTRATION_MAILS_PER_IP.many();
        for (int i = 0; i < many + 50; i++) {
            post(STRANGER, "/workshops/01/register", 303);
        }
        assertThat(taken.values()).containsExactly(many + 1);

        now.updateAndGet(before -> before.plus(WAIT));
        post(STRANGER, "/workshops/01/register", 303);
        assertThat(taken.values()).containsExactly(many + 2);
    }

    @Test
    void countsWrongCodesOnlyAndNeverStandsInTheWayOfALink() throws Exception {
        int many = Limit.WRONG_REGISTRATION_CODES_PER_IP.many();
        for (int i = 0; i < 2 * many; i++) {
            assertThat(post(STRANGER, CODE, 303)).isEqualTo(303);
        }
        for (int i = 0; i <= many; i++) {
            assertThat(post(STRANGER, CODE, 422)).isEqualTo(422);
        }

        assertThat(post(STRANGER, CODE, 303)).as("a code from there").isEqualTo(429);
        assertThat(post(STRANGER, LINK, 303)).as("a neighbour's link").isEqualTo(303);
        assertThat(post(STRANGER, "/api/v1" + LINK + "/confirmation", 201)).isEqualTo(201);
        assertThat(post(ELSEWHERE, CODE, 303)).as("the owner's code").isEqualTo(303);
    }

    @Test
    void bindsOnePersonInThePeopleSheInvitesAndNobodyElse() throws Exception {
        person = new Person(UUID.randomUUID(), "claire@leman.example", "Claire", false);
        int many = Limit.INVITING_MAILS_PER_PERSON.many();
        for (int i = 0; i < many; i++) {
            assertThat(post(STRANGER, "/organize/workshops/01/co-organizers", 303))
                    .isEqualTo(303);
        }
        assertThat(post(ELSEWHERE, "/api/v1/foundations/01/members", 202)).isEqualTo(429);
        assertThat(post(ELSEWHERE, "/organize/workshops/01/invitations", 303)).isEqualTo(303);

        person = new Person(UUID.randomUUID(), "ravi@leman.example", "Ravi", false);
        assertThat(post(STRANGER, "/api/v1/foundations/01/members", 202)).isEqualTo(202);
    }

    @Test
    void goesOnWithoutTheDatabase() throws Exception {
        away = true;

        assertThat(post(STRANGER, "/workshops/01/register", 303)).isEqualTo(303);
        assertThat(post(STRANGER, CODE, 422)).isEqualTo(422);
    }

    @Test
    void saysInWordsWhenThereIsRoomAgain() throws Exception {
        for (int i = 0; i <= Limit.REGISTRATION_MAILS_PER_IP.many(); i++) {
            post(STRANGER, "/registrations/find", 303);
        }
        MockHttpServletResponse refused = answer(STRANGER, "/api/v1/workshops/01/registrations", 202);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("90");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-mails", "Very many mails");
    }

    @Test
    void leavesAloneWhatMailsNobody() throws Exception {
        post(STRANGER, "/registrations/cQEAAZCzwSI/cancellation", 303);
        post(STRANGER, "/workshops/01/register/more", 303);
        post("127.0.0.1", "/workshops/01/register", 303);
        person = null;
        post(STRANGER, "/api/v1/foundations/01/members", 401);

        assertThat(taken).isEmpty();
    }

    private int post(String from, String path, int status) throws Exception {
        return answer(from, path, status).getStatus();
    }

    private MockHttpServletResponse answer(String from, String path, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(from);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain service = new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(
                    jakarta.servlet.http.HttpServletRequest asked, jakarta.servlet.http.HttpServletResponse answer) {
                answer.setStatus(status);
            }
        });
        filter.doFilter(request, response, service);
        return response;
    }

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("problem.too-many-mails.title", Locale.ENGLISH, "Very many mails");
        words.addMessage("problem.too-many-mails.text", Locale.ENGLISH, "We hold back");
        words.addMessage("problem.too-many-codes.title", Locale.ENGLISH, "Too many codes");
        words.addMessage("problem.too-many-codes.text", Locale.ENGLISH, "The link works");
        words.addMessage("problem.too-many-invitations.title", Locale.ENGLISH, "A lot of inviting");
        words.addMessage("problem.too-many-invitations.text", Locale.ENGLISH, "Later");
        return words;
    }
}
