package org.convene.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convene.web.request.RequestIds;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Words a problem for who asked: problem details under {@code /api}, else a page; neither shows an exception's text. */
public final class ProblemResponses {

    static final String NAME = ProblemResponses.class.getName() + ".name";
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "not-readable"),
            Map.entry(401, "sign-in-needed"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "not-offered"),
            Map.entry(406, "not-offered"),
            Map.entry(408, "too-slow"),
            Map.entry(409, "conflict"),
            Map.entry(410, "gone"),
            Map.entry(412, "changed-meanwhile"),
            Map.entry(413, "too-large"),
            Map.entry(415, "not-supported"),
            Map.entry(422, "invalid"),
            Map.entry(425, "too-early"),
            Map.entry(429, "too-many"),
            Map.entry(502, "unavailable"),
            Map.entry(503, "unavailable"),
            Map.entry(504, "unavailable"));

    private final MessageSource messages;
    private final JsonMapper json;
    private final URI publicAddress;

    public ProblemResponses(MessageSource messages, JsonMapper json, URI publicAddress) {
        this.messages = messages;
        this.json = json;
        this.publicAddress = publicAddress;
    }

    /** Returns whether a program asks, which gets problem details, or a person, who gets a page. */
    public static boolean isApi(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }

    /** Answers from outside a controller, such as from a filter. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String name)
            throws IOException {
        write(request, response, status, name, List.of(), Map.of());
    }

    /** Answers from outside a controller with all that the problem says. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem.status(), problem.name(), problem.arguments(), problem.properties());
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String name,
            List<Object> arguments,
            Map<String, Object> properties)
            throws IOException {
        if (isApi(request)) {
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            byte[] body = json.writeValueAsBytes(detail(request, status, name, arguments, properties));
            response.getOutputStream().write(body);
        } else {
            request.setAttribute(NAME, name);
            response.sendError(status.value());
        }
    }

    Object answer(HttpServletRequest request, HttpStatusCode status) {
        return answer(request, status, nameOf(status), List.of(), Map.of(), new HttpHeaders());
    }

    Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String name,
            List<Object> arguments,
            Map<String, Object> properties,
            HttpHeaders headers) {
        return isApi(request)
                ? ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(detail(request, status, name, arguments, properties))
                : page(request, status, name, arguments);
    }

    String message(HttpServletRequest request, String key, List<Object> arguments) {
        return messages.getMessage(key, arguments.toArray(), RequestContextUtils.getLocale(request));
    }

    static String nameOf(HttpStatusCode status) {
        return NAMES.getOrDefault(status.value(), status.is4xxClientError() ? "not-readable" : "unexpected");
    }

    private ProblemDetail detail(
            HttpServletRequest request,
            HttpStatusCode status,
            String name,
            List<Object> arguments,
            Map<String, Object> properties) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(publicAddress.resolve("/problems/" + name));
        detail.setTitle(words(request, status, name, "title", arguments));
        detail.setDetail(words(request, status, name, "text", arguments));
        detail.setInstance(URI.create("urn:convene:request:" + RequestIds.of(request)));
        properties.forEach(detail::setProperty);
        return detail;
    }

    private ModelAndView page(HttpServletRequest request, HttpStatusCode status, String name, List<Object> arguments) {
        boolean read = "GET".equals(request.getMethod());
        boolean passes = status.is5xxServerError() || status.value() == HttpStatus.TOO_MANY_REQUESTS.value();
        ModelAndView page = new ModelAndView("convene/problem");
        page.setStatus(status);
        page.addObject("problemStatus", status.value());
        page.addObject("problemTitle", words(request, status, name, "title", arguments));
        page.addObject("problemText", words(request, status, name, "text", arguments));
        page.addObject("reference", RequestIds.of(request));
        page.addObject("again", read && passes);
        if (read && passes && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
            page.addObject("here", query == null ? path : path + "?" + query);
        }
        if (!read) {
            page.addObject("back", Referrer.path(request, publicAddress).orElse(null));
        }
        page.addObject("linksEnded", status.value() == HttpStatus.GONE.value());
        page.addObject("signInNeeded", status.value() == HttpStatus.UNAUTHORIZED.value());
        return page;
    }

    private String words(
            HttpServletRequest request, HttpStatusCode status, String name, String part, List<Object> arguments) {
        Locale locale = RequestContextUtils.getLocale(request);
        String general = "problem." + nameOf(status) + "." + part;
        String own = messages.getMessage("problem." + name + "." + part, arguments.toArray(), null, locale);
        return own != null ? own : messages.getMessage(general, arguments.toArray(), locale);
    }
}
