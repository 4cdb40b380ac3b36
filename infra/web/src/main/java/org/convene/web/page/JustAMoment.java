package org.convene.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convene.web.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * For what a service has not heard of yet: the page looks again by itself, but not for ever. Whoever has no business
 * there is to be answered alike, or the difference would tell her what there is.
 */
public final class JustAMoment {

    /** As many as a page that looks every two seconds does in half a minute. */
    private static final int MOST_LOOKS = 15;

    private static final String LOOKS = "looks";

    private JustAMoment() {}

    /**
     * Answers 404 for now, and has the browser ask again.
     *
     * @throws NotFound when it has asked often enough
     */
    public static void lookAgain(HttpServletRequest request, HttpServletResponse response) {
        int looks = number(request.getParameter(LOOKS));
        if (looks >= MOST_LOOKS) {
            throw new NotFound();
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setHeader("Refresh", "2; url=" + request.getRequestURI() + "?" + LOOKS + "=" + (looks + 1));
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}
