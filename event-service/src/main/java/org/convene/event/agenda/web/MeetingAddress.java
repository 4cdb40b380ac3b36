package org.convene.event.agenda.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A web address that a browser may be sent to: http or https with a host; null and nothing typed pass. */
@Documented
@Constraint(validatedBy = MeetingAddress.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MeetingAddress {

    String message() default "{agenda.meeting.address}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** How it is checked. */
    final class Rule implements ConstraintValidator<MeetingAddress, String> {

        private static final int LONGEST = 2000;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            try {
                URI address = new URI(text.strip());
                return text.length() <= LONGEST
                        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                        && address.getHost() != null
                        && address.getUserInfo() == null;
            } catch (URISyntaxException _) {
                return false;
            }
        }
    }
}
