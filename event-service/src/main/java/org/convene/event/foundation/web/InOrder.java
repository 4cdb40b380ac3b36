package org.convene.event.foundation.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Work that begins before it ends, on one day; said beside the end. */
@Documented
@Constraint(validatedBy = InOrder.Rule.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InOrder {

    String message() default "{foundation.works.order}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Rule implements ConstraintValidator<InOrder, FoundationForm> {

        @Override
        public boolean isValid(FoundationForm form, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("worksTo")
                    .addConstraintViolation();
            return form.starts().isBefore(form.ends());
        }
    }
}
