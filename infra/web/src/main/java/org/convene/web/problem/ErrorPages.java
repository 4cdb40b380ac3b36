package org.convene.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of controllers, in the same words. */
@Controller
final class ErrorPages implements ErrorController {

    private final ProblemResponses responses;

    ErrorPages(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatusCode status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatusCode.valueOf(code)
                : HttpStatusCode.valueOf(404);
        String name = request.getAttribute(ProblemResponses.NAME) instanceof String known
                ? known
                : ProblemResponses.nameOf(status);
        return responses.answer(request, status, name, List.of(), Map.of(), new HttpHeaders());
    }
}
