package org.convene.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.convene.web.reader.Zones;
import org.jspecify.annotations.Nullable;

/** How the annotations of this package are checked. */
final class InputRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_TAG = 35;

    private InputRules() {}

    public static final class OfLine implements ConstraintValidator<Line, String> {

        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (fits(text, max) && Texts.isClean(text.strip(), false));
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
            return text == null || (fits(text, max) && Texts.isClean(text, true));
        }
    }

    public static final class OfAddress implements ConstraintValidator<EmailAddress, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isBlank() || Addresses.parse(text).isPresent();
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
            if (text == null || text.isEmpty()) {
                return true;
            }
            try {
                Locale locale = new Locale.Builder().setLanguageTag(text).build();
                return text.length() <= LONGEST_TAG && LANGUAGES.contains(locale.getLanguage());
            } catch (IllformedLocaleException _) {
                return false;
            }
        }
    }

    private static boolean fits(String text, int max) {
        return text.codePointCount(0, text.length()) <= max;
    }
}
