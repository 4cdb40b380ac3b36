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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** Names of which each has its language, and no two the same; said beside the row that lacks or repeats something. */
@Documented
@Constraint(validatedBy = EachLanguageOnce.Rule.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface EachLanguageOnce {

    String message() default "{foundation.names.twice}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Rule implements ConstraintValidator<EachLanguageOnce, List<NameForm>> {

        @Override
        public boolean isValid(@Nullable List<NameForm> rows, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            Set<String> tags = new HashSet<>();
            boolean valid = true;
            for (int row = 0; rows != null && row < rows.size(); row++) {
                NameForm each = rows.get(row);
                if (each == null || each.isEmpty()) {
                    continue;
                }
                if (Texts.tidy(each.language()).isEmpty()) {
                    valid = refuse(context, "{foundation.names.language.missing}", "language", row);
                } else if (Texts.tidy(each.name()).isEmpty()) {
                    valid = refuse(context, "{foundation.name.missing}", "name", row);
                } else if (!each.tag().map(tags::add).orElse(true)) {
                    valid = refuse(context, context.getDefaultConstraintMessageTemplate(), "language", row);
                }
            }
            return valid;
        }

        private static boolean refuse(ConstraintValidatorContext context, String message, String part, int row) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(part)
                    .inIterable()
                    .atIndex(row)
                    .addConstraintViolation();
            return false;
        }
    }
}
