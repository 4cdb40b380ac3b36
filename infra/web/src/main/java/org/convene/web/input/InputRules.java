package org.convene.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Set;
import org.convene.web.reader.Zones;
import org.jspecify.annotations.Nullable;

/** How the annotations of this package are checked. */
final class InputRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private InputRules() {}

    public static final class OfLine implements ConstraintValidator<Line, String> {

        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            return Texts.isVisible(text)
                    ? fits(text, max) && Texts.isClean(text.strip(), false)
                    : because("{input.invisible}", context);
        }
    }

    public static final class OfProse implements ConstraintValidator<Prose, String> {

        private int max;

        @Override
        public void initialize(Prose prose) {
            max = prose.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            return Texts.isVisible(text)
                    ? fits(text, max) && Texts.isClean(text, true)
                    : because("{input.invisible}", context);
        }
    }

    public static final class OfAddress implements ConstraintValidator<EmailAddress, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank() || Addresses.parse(text).isPresent()) {
                return true;
            }
            return Addresses.mixesAlphabets(text) && because("{input.address.mixed}", context);
        }
    }

    public static final class OfCountry implements ConstraintValidator<Country, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || COUNTRIES.contains(text);
        }
    }

    public static final class OfZone implements ConstraintValidator<Zone, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || Zones.find(text).isPresent();
        }
    }

    public static final class OfLanguage implements ConstraintValidator<Language, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isEmpty()
                    || LanguageTags.canonical(text).isPresent();
        }
    }

    // Always false, so that a rule may end with it.
    private static boolean because(String message, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }

    private static boolean fits(String text, int max) {
        return text.codePointCount(0, text.length()) <= max;
    }
}
