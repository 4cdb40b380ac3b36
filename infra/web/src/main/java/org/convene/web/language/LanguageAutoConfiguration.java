package org.convene.web.language;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives every message its words; {@code convene.languages} names an installation's own folder of languages. */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
class LanguageAutoConfiguration {

    @Bean
    IcuMessages messageSource(@Value("${convene.languages:#{null}}") @Nullable Path folders) {
        return new IcuMessages(folders == null ? LanguageFolders.ours() : LanguageFolders.with(folders));
    }

    @Bean
    Languages languages(IcuMessages messages) {
        return messages.languages();
    }
}
