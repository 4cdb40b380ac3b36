package org.convene.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.convene.web.request.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that is away is no defect of the service: it says so, and asks to come again. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
final class OutageAdvice {

    private static final Logger log = LoggerFactory.getLogger(OutageAdvice.class);
    private static final String SECONDS = "5";

    private final ProblemResponses responses;

    OutageAdvice(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    Object away(Exception outage, HttpServletRequest request, HttpServletResponse response) {
        log.warn(
                "Request {} found no database ({})",
                RequestIds.of(request),
                outage.getClass().getSimpleName());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return responses.answer(request, HttpStatus.SERVICE_UNAVAILABLE);
    }

    // The line broke within a transaction, so that undoing it failed as well; a commit that fails is another matter.
    @ExceptionHandler
    Object undone(TransactionSystemException failure, HttpServletRequest request, HttpServletResponse response) {
        Throwable first = failure.getApplicationException();
        if (first instanceof TransientDataAccessException || first instanceof DataAccessResourceFailureException) {
            return away(failure, request, response);
        }
        log.error("Request {} failed", RequestIds.of(request), failure);
        return responses.answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
