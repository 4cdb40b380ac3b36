package org.convene.gateway.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.convene.web.problem.ProblemResponses;
import org.convene.web.security.CurrentPersons;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class WriteLimitFilterTests {

    private static final Person CLAIRE = new Person(UUID.randomUUID(), "claire@leman.example", "Claire", false);
    private static final Person RAVI = new Person(UUID.randomUUID(), "ravi@leman.example", "Ravi", false);

    private final AtomicLong now = new AtomicLong();
    private @Nullable Person person = CLAIRE;
    private final WriteLimitFilter filter = new WriteLimitFilter(
            new CurrentPersons() {
                @Override
                public Optional<Person> current() {
                    return Optional.ofNullable(person);
                }
            },
            new ProblemResponses(words(), JsonMapper.builder().build(), URI.create("https://workshops.example.org")),
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return now.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    @Test
    void tellsAProgramHowMuchIsLeft() throws Exception {
        assertThat(ask("POST", "/api/v1/workshops"))
                .satisfies(answer ->
                        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"writes\";q=600;w=60"))
                .satisfies(answer -> assertThat(answer.getHeader("RateLimit")).isEqualTo("\"writes\";r=599;t=1"))
                .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(200));
    }

    @Test
    void stopsAScriptThatRanWildAndNotThePersonNorAnybodyElse() throws Exception {
        useUp();
        MockHttpServletResponse refused = ask("DELETE", "/api/v1/foundations/01/members/02");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeader("RateLimit")).startsWith("\"writes\";r=0;t=");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-writes", "Slower");
        assertThat(ask("GET", "/api/v1/workshops").getStatus()).isEqualTo(200);
        assertThat(ask("POST", "/account/access-tokens").getStatus()).isEqualTo(200);
        person = RAVI;
        assertThat(ask("POST", "/api/v1/workshops").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesStrangersToTheFloodFilter() throws Exception {
        person = null;
        assertThat(ask("POST", "/api/v1/workshops/01/registrations").getHeader("RateLimit"))
                .isNull();
    }

    @Test
    void hasRoomAgainSoon() throws Exception {
        useUp();
        assertThat(ask("POST", "/api/v1/workshops").getStatus()).isEqualTo(429);
        now.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(ask("POST", "/api/v1/workshops").getStatus()).isEqualTo(200);
        assertThat(ask("POST", "/api/v1/workshops").getStatus()).isEqualTo(429);
    }

    private void useUp() throws Exception {
        for (int i = 0; i < WriteLimitFilter.AT_ONCE; i++) {
            assertThat(ask("POST", "/api/v1/workshops").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse ask(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("problem.too-many-writes.title", Locale.ENGLISH, "Slower");
        words.addMessage("problem.too-many-writes.text", Locale.ENGLISH, "Look at RateLimit");
        return words;
    }
}
