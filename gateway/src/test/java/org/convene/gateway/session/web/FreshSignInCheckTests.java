package org.convene.gateway.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.session.FreshSignIn;
import org.convene.gateway.session.SignInWay;
import org.convene.web.problem.ProblemResponses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

class FreshSignInCheckTests {

    private static final Instant SINCE = Instant.parse("2026-03-05T09:00:00Z");

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsThroughWhoSignedInWithinAQuarterOfAnHour() throws Exception {
        signIn();

        assertThat(check("GET", "/account/sealed", Duration.ofMinutes(15).minusSeconds(1)))
                .isTrue();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void leadsToTheSignInPageAndBackToWhatWasAsked() throws Exception {
        signIn();

        assertThat(check("GET", "/account/sealed?a=1", Duration.ofMinutes(15))).isFalse();
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/sign-in?again&continue=%2Faccount%2Fsealed%3Fa%3D1");
    }

    @Test
    void leadsBackToThePageOfAFormThatCameTooLate() throws Exception {
        signIn();

        assertThat(check("POST", "/account/sealed", Duration.ofHours(1))).isFalse();
        assertThat(response.getHeader("Location")).isEqualTo("/sign-in?again&continue=%2Faccount%2Fform");
    }

    @Test
    void leavesEverythingElseAlone() throws Exception {
        signIn();

        assertThat(checkOf("open", "GET", "/account", Duration.ofDays(80))).isTrue();
    }

    @Test
    void leavesWhoIsNotSignedInToTheFrontDoor() throws Exception {
        assertThat(check("GET", "/account/sealed", Duration.ofDays(1))).isTrue();
    }

    private boolean check(String method, String path, Duration later) throws Exception {
        return checkOf("sealed", method, path, later);
    }

    private boolean checkOf(String handler, String method, String path, Duration later) throws Exception {
        String[] parts = path.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
        request.setQueryString(parts.length > 1 ? parts[1] : null);
        FreshSignInCheck check = new FreshSignInCheck(
                () -> SINCE.plus(later),
                new ProblemResponses(
                        new StaticMessageSource(), JsonMapper.builder().build(), URI.create("http://localhost")));
        return check.preHandle(
                request, response, new HandlerMethod(new Pages(), Pages.class.getDeclaredMethod(handler)));
    }

    private static void signIn() {
        UsernamePasswordAuthenticationToken claire =
                UsernamePasswordAuthenticationToken.authenticated("claire", null, List.of());
        claire.setDetails(new Presence(new UUID(1, 1), SignInWay.MAIL, SINCE, false));
        SecurityContextHolder.getContext().setAuthentication(claire);
    }

    static final class Pages {

        @FreshSignIn(page = "/account/form")
        void sealed() {}

        void open() {}
    }
}
