package org.convene.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.convene.web.request.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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
        List<FieldError> errors = problem instanceof Invalid invalid
                ? invalid.fields().stream()
                        .map(field -> new FieldError(
                                field.name(), responses.message(request, field.messageKey(), field.arguments())))
                        .toList()
                : List.of();
        return responses.answer(request, problem.status(), problem.name(), problem.arguments(), errors, headers);
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
                    List.of(),
                    known.getHeaders());
        }
        log.error("Request {} failed", RequestIds.of(request), failure);
        return responses.answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private Object invalid(HttpServletRequest request, List<FieldError> errors) {
        return responses.answer(
                request, HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(), errors, new HttpHeaders());
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
