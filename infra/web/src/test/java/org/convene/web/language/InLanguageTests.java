package org.convene.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InLanguageTests {

    private static final InLanguage ENGLISH = new InLanguage("Respiratory failure", "en");
    private static final List<InLanguage> OTHERS = List.of(
            new InLanguage("Дыхательная недостаточность", "ru"),
            new InLanguage("呼吸衰竭", "zh-CN"),
            new InLanguage("Insuficiência respiratória", "pt-BR"),
            new InLanguage("Nafas yetishmovchiligi", "uz"),
            new InLanguage("Respiratorna insuficijencija", "sr-Latn"));

    @ParameterizedTest(name = "who reads {0} is shown {1}")
    @CsvSource({
        "ru,ru",
        "ru-UZ,ru",
        "RU-kz,ru",
        "zh-CN,zh-CN",
        "zh,zh-CN",
        "zh-Hans-SG,zh-CN",
        "zh-TW,en",
        "zh-Hant,en",
        "pt-PT,pt-BR",
        "uz,uz",
        "uz-Cyrl-UZ,uz",
        "sr-Latn-RS,sr-Latn",
        "sr,en",
        "en-GB,en",
        "th,en",
        "und,en",
        "ar-u-nu-latn,en",
        "ru-u-ca-buddhist,ru"
    })
    void isOfTheReadersLanguageElseTheFallback(String reader, String shown) {
        assertThat(InLanguage.of(List.of(Locale.forLanguageTag(reader)), ENGLISH, OTHERS)
                        .language())
                .isEqualTo(shown);
    }

    @Test
    void prefersTheExactTagToAShorterOneAndTheFallbackToAnotherRegion() {
        InLanguage brazil = new InLanguage("b", "pt-BR");
        InLanguage portugal = new InLanguage("p", "pt-PT");
        assertThat(InLanguage.of(List.of(Locale.forLanguageTag("pt-BR")), portugal, List.of(brazil)))
                .isEqualTo(brazil);
        assertThat(InLanguage.of(List.of(Locale.forLanguageTag("pt-AO")), portugal, List.of(brazil)))
                .isEqualTo(portugal);
    }

    @Test
    void goesOnToTheNextLanguageThatSheReads() {
        List<Locale> reads = List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("uz-UZ"), Locale.ENGLISH);
        assertThat(InLanguage.of(reads, ENGLISH, OTHERS).language()).isEqualTo("uz");
        assertThat(InLanguage.of(List.of(), ENGLISH, OTHERS)).isEqualTo(ENGLISH);
    }

    @Test
    void isTheFallbackWhereNobodyKnowsItsLanguage() {
        InLanguage unknown = new InLanguage("Title", "");
        assertThat(InLanguage.of(List.of(Locale.ROOT), unknown, OTHERS)).isEqualTo(unknown);
        assertThat(InLanguage.of(List.of(Locale.FRENCH), unknown, OTHERS)).isEqualTo(unknown);
        assertThat(unknown.direction()).isEqualTo("ltr");
    }

    @ParameterizedTest(name = "who reads {0} knows it as {1}")
    @CsvSource({
        "zh-TW,臺灣名",
        "zh-Hant-HK,臺灣名",
        "zh-CN,臺灣名",
        "pt-PT,Fundação",
        "sr,Fondacija",
        "fr,Fondation Léman",
        "en-150,Fondation Léman"
    })
    void isANameOfTheReadersLanguageInWhateverScriptElseTheOwn(String reader, String shown) {
        List<InLanguage> names = List.of(
                new InLanguage("臺灣名", "zh-Hant"),
                new InLanguage("Fundação", "pt-BR"),
                new InLanguage("Fondacija", "sr-Latn"));
        assertThat(InLanguage.name(
                        List.of(Locale.forLanguageTag(reader)),
                        "Fondation Léman",
                        names,
                        InLanguage::language,
                        InLanguage::text))
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "\"{0}\" in {1} runs {2}")
    @CsvSource({
        "فشل تنفسي,ar,rtl",
        "COVID-19 في العناية المركزة,ar,rtl",
        "COVID-19,ar,ltr",
        "1234,ar,rtl",
        "Respiratory failure,en,ltr",
        "כשל נשימתי,en,rtl",
        "About the word سلام,en,ltr"
    })
    void runsAsItsLanguageIsWrittenUnlessNoLetterDoes(String text, String language, String direction) {
        assertThat(new InLanguage(text, language).direction()).isEqualTo(direction);
    }

    @Test
    void knowsWhetherAPageHasToSayItsLanguage() {
        assertThat(ENGLISH.isIn(Locale.forLanguageTag("en-150"))).isTrue();
        assertThat(ENGLISH.isIn(Locale.FRENCH)).isFalse();
        assertThat(new InLanguage("One\n\n Two", "en").paragraphs()).containsExactly("One", " Two");
    }
}
