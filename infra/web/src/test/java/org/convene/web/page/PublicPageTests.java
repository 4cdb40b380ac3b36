package org.convene.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convene.web.language.IcuMessages;
import org.convene.web.language.Languages;
import org.junit.jupiter.api.Test;

class PublicPageTests {

    private static final URI HERE = URI.create("https://convene.example.org");

    @Test
    void namesItselfInEachLanguage() {
        Languages languages =
                new IcuMessages(Map.of(Locale.ENGLISH, Map.of(), Locale.forLanguageTag("pt-BR"), Map.of())).languages();
        PublicPage page = PublicPage.kept("/workshops?after=1");

        PageHead head = PageHead.of(page, HERE, languages, Optional.empty(), Locale.ENGLISH);
        assertThat(head.canonical()).isEqualTo("https://convene.example.org/workshops?after=1");
        assertThat(head.alternates())
                .contains(
                        new PageHead.Alternate("en", "https://convene.example.org/workshops?after=1&lang=en"),
                        new PageHead.Alternate("pt-BR", "https://convene.example.org/workshops?after=1&lang=pt-BR"),
                        new PageHead.Alternate("x-default", "https://convene.example.org/workshops?after=1"));

        Locale portuguese = Locale.forLanguageTag("pt-BR");
        PageHead asked = PageHead.of(PublicPage.kept("/"), HERE, languages, Optional.of(portuguese), portuguese);
        assertThat(asked.canonical()).isEqualTo("https://convene.example.org/?lang=pt-BR");
        assertThat(asked.openGraphLocale()).isEqualTo("pt_BR");
    }

    @Test
    void saysWhatItIsAboutInAsMuchAsIsRead() {
        assertThat(about("Six cases,\n\n read  together.").summary()).isEqualTo("Six cases, read together.");
        assertThat(about("word ".repeat(100)).summary()).hasSize(200).endsWith("word…");
        assertThat(about("呼".repeat(300)).summary()).isEqualTo("呼".repeat(200) + "…");
        assertThat(about("👩".repeat(300)).summary()).isEqualTo("👩".repeat(200) + "…");
    }

    private static PublicPage.About about(String description) {
        return new PublicPage.About("A workshop", description, null, List.of(), Map.of());
    }
}
