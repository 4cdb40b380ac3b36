package org.convene.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country by its ISO 3166-1 alpha-2 code; null and nothing typed pass. */
@Documented
@Constraint(validatedBy = InputRules.OfCountry.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Country {

    String message() default "{input.country}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
