package org.convene.notification.message;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.convene.web.language.InLanguage;

/**
 * A host's own words, in each language that they were written in.
 *
 * @param texts the first is for whoever finds none of hers
 */
public record HostMessage(UUID id, UUID workshopId, List<Text> texts) {

    public HostMessage {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts: 0 (expected: > 0)");
        }
    }

    /**
     * One language's.
     *
     * @param language BCP 47
     */
    public record Text(String language, String subject, String text) {}

    /** What somebody is shown who reads these languages, best first. */
    public Text in(List<Locale> reads) {
        InLanguage shown = of(reads, Text::subject);
        return new Text(shown.language(), shown.text(), of(reads, Text::text).text());
    }

    private InLanguage of(List<Locale> reads, Function<Text, String> part) {
        Text first = texts.getFirst();
        return InLanguage.of(
                reads, new InLanguage(part.apply(first), first.language()), texts, Text::language, part::apply);
    }
}
