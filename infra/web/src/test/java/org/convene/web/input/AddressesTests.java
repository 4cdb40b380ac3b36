package org.convene.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTests {

    @ParameterizedTest
    @CsvSource({
        "Meriem@Leman.example, Meriem@Leman.example, meriem@leman.example",
        "' a@b.example ', a@b.example, a@b.example",
        "a.b+c@b.example, a.b+c@b.example, a.b+c@b.example",
        "İrfan@b.example, İrfan@b.example, i̇rfan@b.example",
        "用户@例子.广告, 用户@例子.广告, 用户@xn--fsqu00a.xn--4rr70v",
        "ΣΑΣ@b.example, ΣΑΣ@b.example, σας@b.example",
        "q@BÜCHER.example, q@BÜCHER.example, q@xn--bcher-kva.example",
        "o'neil@b.example, o'neil@b.example, o'neil@b.example",
        "root@convene.localhost, root@convene.localhost, root@convene.localhost"
    })
    void keepsWhatWasGivenAndComparesByItsKey(String typed, String given, String key) {
        assertThat(Addresses.parse(typed)).hasValueSatisfying(address -> {
            assertThat(address.given()).isEqualTo(given);
            assertThat(address.key()).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "@",
                "a@",
                "@b.example",
                "a@b",
                "a@@b.example",
                "a@b@c.example",
                "a b@c.example",
                "a@b.example\r\nBcc: c@d.example",
                "a\n@b.example",
                "a\u0000@b.example",
                "a@b\u0000.example",
                "<a@b.example>",
                "\"a b\"@c.example",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                ".a@b.example",
                "a.@b.example",
                "a..b@c.example",
                "a@-b.example",
                "a@b-.example",
                "a@b..example",
                "a@.example",
                "a@b.example,c@d.example",
                "a@b.example;c",
                "a\u202E@b.example",
                "a@b_c.example"
            })
    void refusesWhatNoMailCanBeSentTo(String typed) {
        assertThat(Addresses.parse(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Addresses.parse("a".repeat(64) + "@b.example")).isPresent();
        assertThat(Addresses.parse("a".repeat(65) + "@b.example")).isEmpty();
        assertThat(Addresses.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(Addresses.parse("a@" + "b.".repeat(160) + "example")).isEmpty();
    }

    @Test
    void unitesBothWaysToWriteAnAccent() {
        assertThat(Addresses.parse("re\u0301ne@b.example")).isEqualTo(Addresses.parse("réne@b.example"));
    }

    @Test
    void unitesLettersThatDifferInCaseOnly() {
        assertThat(Addresses.parse("σας@b.example").orElseThrow().key())
                .isEqualTo(Addresses.parse("ΣΑΣ@B.EXAMPLE").orElseThrow().key());
    }
}
