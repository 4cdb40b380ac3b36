package org.convene.web.language;

import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.convene.web.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/**
 * Says every word in the reader's language, else in English; with arguments, by the rules of ICU's message format
 * (plurals by CLDR). A message that is asked for without arguments is taken as it stands.
 */
public final class IcuMessages extends AbstractMessageSource {

    private static final int MOST_FORMATS = 10_000;
    private static final String NAME = "language.name";

    private final Map<Locale, Map<String, String>> words;
    private final Languages languages;
    private final Kept<Format, MessageFormat> formats = new Kept<>(MOST_FORMATS);

    public IcuMessages(Map<Locale, Map<String, String>> words) {
        this.words = words;
        Map<Locale, String> names = new LinkedHashMap<>();
        words.forEach((language, own) -> names.put(language, own.getOrDefault(NAME, language.toLanguageTag())));
        this.languages = new Languages(names);
    }

    /** Returns the languages that there are words of. */
    public Languages languages() {
        return languages;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        if (code == null) {
            return null;
        }
        Locale asked = locale == null ? Languages.DEFAULT : locale;
        Locale spoken = languages.spoken(asked);
        String message = words.getOrDefault(spoken, Map.of()).get(code);
        if (message == null) {
            spoken = Languages.DEFAULT;
            message = words.getOrDefault(spoken, Map.of()).get(code);
        }
        if (message == null || arguments == null || arguments.length == 0 || message.indexOf('{') < 0) {
            return message;
        }
        boolean same = spoken.getLanguage().equals(asked.getLanguage());
        return format(new Format(message, same ? asked : spoken), resolveArguments(arguments, asked));
    }

    /** Not used: nothing here is a pattern of {@code java.text}. */
    @Override
    protected java.text.@Nullable MessageFormat resolveCode(String code, Locale locale) {
        return null;
    }

    private String format(Format asked, Object[] arguments) {
        MessageFormat format = formats.get(asked, it -> new MessageFormat(it.pattern(), it.locale()));
        // Numbers bend and are written as the reader writes them; all else is words already.
        Object[] said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument : String.valueOf(argument))
                .toArray();
        // A format keeps its place while it writes, so two must not write with one at a time.
        synchronized (format) {
            return format.format(said);
        }
    }

    private record Format(String pattern, Locale locale) {}
}
