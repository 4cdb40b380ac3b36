package org.convene.event.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convene.event.translation.Lack.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranslationTests {

    private static final Original FIRST =
            new Original(1, "en", "Respiratory failure", "Six cases.", List.of("Welcome", "Your questions"));
    private static final Original RETITLED =
            new Original(2, "en", "Heart failure", "Six cases.", List.of("Welcome", "Your questions"));

    private final Translation russian =
            Translation.none("ru").saying(words("Недостаточность", "Шесть случаев."), FIRST);

    @Test
    void showsWhatWasWrittenForThePresentWords() {
        assertThat(russian.titleFor(FIRST)).contains("Недостаточность");
        assertThat(russian.purposeFor(FIRST)).contains("Шесть случаев.");
        assertThat(russian.sessionFor("Welcome")).contains("Приветствие");
        assertThat(russian.lacks(FIRST)).containsExactly(new Lack(Part.SESSION, "Your questions", false, 0));
    }

    @Test
    void showsNoTitleThatWasWrittenForAnother() {
        assertThat(russian.titleFor(RETITLED)).isEmpty();
        assertThat(russian.purposeFor(RETITLED)).contains("Шесть случаев.");
        assertThat(russian.lacks(RETITLED)).contains(new Lack(Part.TITLE, "Heart failure", true, 1));
    }

    @Test
    void showsItAgainWhenTheWordsComeBack() {
        Translation saved = russian.saying(words("Недостаточность", "Шесть случаев. Сообща."), RETITLED);
        assertThat(saved.titleFor(new Original(3, "en", "Respiratory failure", "Six cases.", List.of())))
                .contains("Недостаточность");
    }

    @Test
    void confirmsNothingByLeavingItAsItWas() {
        Translation saved = russian.saying(words("Недостаточность", "Шесть случаев. Сообща."), RETITLED);
        assertThat(saved.titleFor(RETITLED)).isEmpty();
        assertThat(saved.title()).isEqualTo(new Translated(1, "Respiratory failure", "Недостаточность"));
        assertThat(saved.purpose()).isEqualTo(new Translated(2, "Six cases.", "Шесть случаев. Сообща."));
    }

    @Test
    void holdsWhatSomebodySaysThatItHolds() {
        Translation saved =
                russian.saying(new Wording("Недостаточность", "Шесть случаев.", Map.of(), true, false), RETITLED);
        assertThat(saved.titleFor(RETITLED)).contains("Недостаточность");
        assertThat(saved.title()).isEqualTo(new Translated(2, "Heart failure", "Недостаточность"));
    }

    @Test
    void isTheSameWhenNothingWasChanged() {
        Original later = new Original(7, "en", "Respiratory failure", "Six cases.", FIRST.sessions());
        assertThat(russian.saying(words("Недостаточность", "Шесть случаев."), later))
                .isEqualTo(russian);
    }

    @Test
    void followsASessionToItsNewPlaceButNotToANewTitle() {
        Original moved = new Original(1, "en", "t", "p", List.of("Your questions", "Welcome"));
        Original renamed = new Original(1, "en", "t", "p", List.of("A warm welcome"));
        assertThat(russian.lacks(moved)).extracting(Lack::of).containsExactly("t", "p", "Your questions");
        assertThat(russian.lacks(renamed)).extracting(Lack::of).contains("A warm welcome");
    }

    @Test
    void lacksEverythingWhereNothingIsWritten() {
        Translation none = Translation.none("th").saying(words(null, null), FIRST);
        assertThat(none.lacks(FIRST)).extracting(Lack::changed).containsExactly(false, false, false, false);
        assertThat(FIRST.parts()).isEqualTo(4);
    }

    @Test
    void writesNoTwoTranslationsAlike() {
        Translation one = Translation.none("ru").saying(words("a", "bc"), FIRST);
        Translation other = Translation.none("ru").saying(words("ab", "c"), FIRST);
        assertThat(one.statement()).isNotEqualTo(other.statement()).startsWith("ru\n");
    }

    @Test
    void keepsALanguageOnceAndNotBesideItself() {
        Translations all = Translations.NONE
                .with(Translation.none("ru"))
                .with(Translation.none("ar"))
                .with(russian);
        assertThat(all.all()).extracting(Translation::language).containsExactly("ar", "ru");
        assertThat(all.in("ru")).contains(russian);
        assertThat(all.without("ru").in("ru")).isEmpty();
        assertThat(all.beside(new Original(1, "AR", "t", "p", List.of())))
                .extracting(Translation::language)
                .containsExactly("ru");
    }

    @Test
    void keepsThirtyLanguagesAtMost() {
        List<Translation> many = IntStream.rangeClosed(0, Translations.MOST)
                .mapToObj(number -> Translation.none("x" + number))
                .toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Translations(many))
                .withMessage("translations: 31 (expected: <= 30)");
    }

    private static Wording words(@Nullable String title, @Nullable String purpose) {
        Map<String, String> sessions = title == null ? Map.of() : Map.of("Welcome", "Приветствие");
        return new Wording(title, purpose, sessions, false, false);
    }
}
