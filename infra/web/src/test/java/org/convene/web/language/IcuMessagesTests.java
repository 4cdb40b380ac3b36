package org.convene.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;

class IcuMessagesTests {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final Locale CHINESE = Locale.forLanguageTag("zh-CN");

    private final IcuMessages messages = new IcuMessages(words());

    @ParameterizedTest
    @CsvSource({"1, 1 место", "3, 3 места", "5, 5 мест", "21, 21 место", "112, 112 мест", "1200, 1 200 мест"})
    void bendsToTheNumber(int number, String words) {
        assertThat(messages.getMessage("places", new Object[] {number}, RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @Test
    void saysInEnglishAndByItsRulesWhatTheOtherLacks() {
        assertThat(messages.getMessage("held", new Object[] {1}, RUSSIAN)).isEqualTo("one held");
        assertThat(messages.getMessage("held", new Object[] {1200}, Locale.GERMANY))
                .isEqualTo("1,200 held");
    }

    @Test
    void takesWhatIsNoNumberForWords() {
        Instant opens = Instant.parse("2027-05-14T08:00:00Z");

        assertThat(messages.getMessage("opens", new Object[] {opens}, RUSSIAN)).isEqualTo("It opens on " + opens);
    }

    @Test
    void takesAMessageWithoutArgumentsAsItStands() {
        assertThat(messages.getMessage("range", null, RUSSIAN)).isEqualTo("At most {max}");
    }

    @Test
    void refusesWhatNoLanguageHas() {
        assertThat(messages.getMessage("none", null, null, RUSSIAN)).isNull();
        assertThatThrownBy(() -> messages.getMessage("none", null, RUSSIAN)).isInstanceOf(NoSuchMessageException.class);
    }

    @ParameterizedTest
    @CsvSource({"ru, ru", "ru-KZ, ru", "zh-TW, zh-CN", "zh-CN, zh-CN", "zh, zh-CN", "en-US, en", "de, en"})
    void speaksTheNearestLanguage(String asked, String spoken) {
        assertThat(messages.languages().spoken(Locale.forLanguageTag(asked)).toLanguageTag())
                .isEqualTo(spoken);
    }

    @Test
    void knowsWhereALanguageBegins() {
        assertThat(Languages.direction(Locale.forLanguageTag("ar-EG"))).isEqualTo("rtl");
        assertThat(Languages.direction(CHINESE)).isEqualTo("ltr");
    }

    @Test
    void addsTheFoldersOfAnInstallation(@TempDir Path folders) throws IOException {
        Path german = Files.createDirectories(folders.resolve("de"));
        Files.writeString(german.resolve("own.properties"), "language.name=Deutsch\nlayout.desk=Ihr Schreibtisch");

        IcuMessages with = new IcuMessages(LanguageFolders.with(folders));

        assertThat(with.languages().offered()).contains(Locale.ENGLISH, Locale.GERMAN);
        assertThat(with.languages().name(Locale.GERMAN)).isEqualTo("Deutsch");
        assertThat(with.getMessage("layout.desk", null, Locale.GERMANY)).isEqualTo("Ihr Schreibtisch");
        assertThat(with.getMessage("layout.account", null, Locale.GERMANY)).isEqualTo("Account");
    }

    @Test
    void refusesAFolderThatIsNone(@TempDir Path folders) throws IOException {
        assertThatThrownBy(() -> LanguageFolders.with(folders.resolve("none")))
                .hasMessageContaining("expected: one with a folder for each language");
        Files.writeString(Files.createDirectories(folders.resolve("pt_BR")).resolve("own.properties"), "a=b");
        assertThatThrownBy(() -> LanguageFolders.with(folders)).hasMessageContaining("pt_BR (expected: a BCP 47 tag");
    }

    private static Map<Locale, Map<String, String>> words() {
        Map<Locale, Map<String, String>> words = new LinkedHashMap<>();
        words.put(
                Locale.ENGLISH,
                Map.of(
                        "places", "{0, plural, one {# place} other {# places}}",
                        "held", "{0, plural, one {one held} other {# held}}",
                        "opens", "It opens on {0}",
                        "range", "At most {max}"));
        words.put(RUSSIAN, Map.of("places", "{0, plural, one {# место} few {# места} many {# мест} other {# места}}"));
        words.put(CHINESE, Map.of("places", "{0} 个席位"));
        return words;
    }
}
