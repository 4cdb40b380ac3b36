package org.convene.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.convene.web.request.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one table from exceptions to answers. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;
    private final MessageSource messages;

    ProblemAdvice(ProblemResponses responses, MessageSource messages) {
        this.responses = responses;
        this.messages = messages;
    }

    @ExceptionHandler
    Object problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        HttpHeaders headers = new HttpHeaders();
        if (problem instanceof TooMany tooMany) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
            if (!ProblemResponses.isApi(request)) {
                headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            }
        }
        if (problem instanceof TooEarly
                && problem.arguments().stream().findFirst().orElse("") instanceof Instant at) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        }
        Map<String, Object> properties =
                problem instanceof Invalid invalid ? errors(request, invalid.fields()) : problem.properties();
        Object answer =
                responses.answer(request, problem.status(), problem.name(), problem.arguments(), properties, headers);
        if (answer instanceof ModelAndView page) {
            problem.way().ifPresent(way -> {
                page.addObject("way", way);
                page.addObject("wayLabel", responses.message(request, "problem." + problem.name() + ".way", List.of()));
            });
        }
        return answer;
    }

    @ExceptionHandler
    Object invalid(BindException refused, HttpServletRequest request) {
        List<FieldError> errors = refused.getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(), messages.getMessage(error, RequestContextUtils.getLocale(request))))
                .toList();
        return invalid(request, errors);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException refused, HttpServletRequest request) {
        List<FieldError> errors = refused.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                messages.getMessage(error, RequestContextUtils.getLocale(request)))))
                .toList();
        return invalid(request, errors);
    }

    @ExceptionHandler
    Object notReadable(HttpMessageNotReadableException refused, HttpServletRequest request) {
        Throwable cause = refused.getMostSpecificCause();
        if (cause instanceof StreamConstraintsException) {
            return responses.answer(request, HttpStatus.CONTENT_TOO_LARGE);
        }
        if (refused.getCause() instanceof DatabindException wrong
                && !wrong.getPath().isEmpty()) {
            String key = wrong instanceof UnrecognizedPropertyException ? "input.unknown" : "input.unreadable";
            return invalid(request, List.of(new FieldError(path(wrong), responses.message(request, key, List.of()))));
        }
        return responses.answer(request, HttpStatus.BAD_REQUEST);
    }

    /** A form or a query that is no UTF-8, not encoded as it has to be, or names what no field can be called. */
    // Both exceptions quote what was sent, so they are not logged.
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    Object notDecodable(HttpServletRequest request) {
        return responses.answer(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException refused, HttpServletRequest request) {
        boolean inPath = refused.getParameter().hasParameterAnnotation(PathVariable.class);
        return responses.answer(request, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return responses.answer(
                    request,
                    known.getStatusCode(),
                    ProblemResponses.nameOf(known.getStatusCode()),
                    List.of(),
                    Map.of(),
                    known.getHeaders());
        }
        log.error("Request {} failed", RequestIds.of(request), failure);
        return responses.answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private Object invalid(HttpServletRequest request, List<FieldError> errors) {
        return responses.answer(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid",
                List.of(),
                Map.of("errors", errors),
                new HttpHeaders());
    }

    private Map<String, Object> errors(HttpServletRequest request, List<Invalid.Field> fields) {
        return Map.of(
                "errors",
                fields.stream()
                        .map(field -> new FieldError(
                                field.name(), responses.message(request, field.messageKey(), field.arguments())))
                        .toList());
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
