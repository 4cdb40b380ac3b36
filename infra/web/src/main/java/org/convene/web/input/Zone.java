package org.convene.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An IANA zone that {@link org.convene.web.reader.Zones} knows; null and nothing typed pass. */
@Documented
@Constraint(validatedBy = InputRules.OfZone.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Zone {

    String message() default "{input.zone}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
