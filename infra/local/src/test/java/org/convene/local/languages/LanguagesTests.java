package org.convene.local.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @TempDir
    private Path checkout;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void findNothingWrongWithOurOwn() {
        Path ours = Path.of("../..").resolve(Languages.OURS);

        assertThat(Languages.check(Path.of("../.."), ours, out())).as(said()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Есть {0, plural, one {# место} few {# места} many {# мест} other {# места}} | nothing wrong",
                "ru | Есть {0, plural, one {# место} other {# места}} | plural form few of {0} missing (for such as [2, 3, 4])",
                "ru | Есть {0, plural, one {место} few {# места} many {# мест} other {# места}} | plural form one of {0} hides the number",
                "ru | Есть {0} мест | bends to {0} in English only",
                "fr | {0, plural, one {une place} other {# places}} | plural form one of {0} hides the number",
                "fr | {0, plural, =0 {nulle place} one {une place} other {# places}} | nothing wrong",
                "th | มี {0} ที่นั่ง | nothing wrong",
                "th | มี {0, plural, one {# ที่นั่ง} other {# ที่นั่ง}} | plural form one of {0} is none of this language",
                "fr | {1, plural, one {# place} other {# places}} | wrong placeholders [1] (expected: [0])",
                "fr | {0, plural, one {# place} | cannot be read",
                "fr | There {0, plural, one {is # place} other {are # places}} here | is not translated",
                "fr | {0, plural, one {# place} other {# places}} d'ici | holds a straight apostrophe",
            })
    void checkEveryMessage(String tag, String words, String expected) throws IOException {
        write(
                checkout.resolve(Languages.OURS).resolve("en"),
                "places=There {0, plural, one {is # place} other {are # places}} here");
        write(checkout.resolve("own").resolve(tag), "places=" + words);

        boolean well = Languages.check(checkout, checkout.resolve("own"), out());

        assertThat(said()).contains(expected);
        assertThat(well).isEqualTo(expected.equals("nothing wrong"));
    }

    @Test
    void findMissingAndUnusedWordsAndThoseSaidTwice() throws IOException {
        write(checkout.resolve(Languages.OURS).resolve("en"), "one=One\ntwo=Two");
        write(checkout.resolve("own/fr"), "two=Deux\nthree=Trois");
        Files.writeString(checkout.resolve("own/fr/again.properties"), "two=Deux");

        assertThat(Languages.check(checkout, checkout.resolve("own"), out())).isFalse();
        assertThat(said().lines())
                .containsExactly(
                        "fr: two: stands in two files (expected: in one)",
                        "fr: one: missing (in English: One)",
                        "fr: three: unused (expected: a key that English has, too)",
                        "fr: 2 of 2 words, 3 lines to mend");
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void write(Path folder, String words) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("words.properties"), words);
    }
}
