package org.convene.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in one line, such as a name or a title; null passes, so add NotBlank where it is needed. */
@Documented
@Constraint(validatedBy = InputRules.OfLine.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {
    int max() default 200;

    String message() default "{input.line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
