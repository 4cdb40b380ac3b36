package org.convene.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputRulesTests {

    private final Validator validator;

    InputRulesTests() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            validator = factory.getValidator();
        }
    }

    @Test
    void takesLinesOfAnyScript() {
        assertThat(isValid("line", "Ниет қоры 基金会 مؤسسة‎ 👩🏽‍⚕️")).isTrue();
        assertThat(isValid("line", "a".repeat(41))).isFalse();
        assertThat(isValid("line", "👩".repeat(40))).isTrue();
        assertThat(isValid("line", "a\nb")).isFalse();
        assertThat(isValid("line", "a\tb")).isFalse();
        assertThat(isValid("line", "a\u0000b")).isFalse();
        assertThat(isValid("line", "a\u2028b")).isFalse();
        assertThat(isValid("line", "abc\u202Etxt")).isFalse();
        assertThat(isValid("line", "\ud800")).isFalse();
        assertThat(isValid("line", null)).isTrue();
    }

    @Test
    void takesLinesInProseOnly() {
        assertThat(isValid("prose", "a\r\n\tb")).isTrue();
        assertThat(isValid("prose", "a\u0007b")).isFalse();
    }

    @Test
    void takesCountriesZonesAndLanguagesThatExist() {
        assertThat(isValid("country", "UZ")).isTrue();
        assertThat(isValid("country", "uz")).isFalse();
        assertThat(isValid("country", "XX")).isFalse();
        assertThat(isValid("zone", "Asia/Tashkent")).isTrue();
        assertThat(isValid("zone", "UTC")).isTrue();
        assertThat(isValid("zone", "+05:00")).isFalse();
        assertThat(isValid("zone", "EST5EDT")).isFalse();
        assertThat(isValid("zone", "../../etc/passwd")).isFalse();
        assertThat(isValid("language", "zh-CN")).isTrue();
        assertThat(isValid("language", "xx")).isFalse();
        assertThat(isValid("language", "en_GB")).isFalse();
        assertThat(isValid("address", "a@b")).isFalse();
        assertThat(isValid("address", "")).isTrue();
    }

    @Test
    void tidiesText() {
        assertThat(Texts.tidy(" re\u0301ne\r\nb\rc ")).isEqualTo("réne\nb\nc");
        assertThat(Texts.tidy(null)).isEmpty();
        assertThat(Texts.orNull("  ")).isNull();
    }

    private boolean isValid(String field, @Nullable String value) {
        return validator.validateValue(Sample.class, field, value).isEmpty();
    }

    record Sample(
            @Line(max = 40) String line,
            @Prose String prose,
            @Country String country,
            @Zone String zone,
            @Language String language,
            @EmailAddress String address) {}
}
