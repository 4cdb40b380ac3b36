package org.convene.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A BCP 47 tag of a language, offered or not; null and nothing typed pass. */
@Documented
@Constraint(validatedBy = InputRules.OfLanguage.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Language {

    String message() default "{input.language}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
