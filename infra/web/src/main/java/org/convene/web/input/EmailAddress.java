package org.convene.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An e-mail address as {@link Addresses} reads it; null and nothing typed pass. */
@Documented
@Constraint(validatedBy = InputRules.OfAddress.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    String message() default "{input.address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
