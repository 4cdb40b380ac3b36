package org.convene.web.paging;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many items a caller wants on a page: 1 to {@value #MOST}; more is refused, not cut, so that nobody misses some. */
@Documented
@Min(1) @Max(PageLimit.MOST) @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageLimit {

    int MOST = 500;

    /** For callers that name no limit; text, since that is what annotations of parameters take. */
    String DEFAULT = "50";

    String message() default "{input.limit}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
