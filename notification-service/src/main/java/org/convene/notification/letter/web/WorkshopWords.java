package org.convene.notification.letter.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.WorkshopText;
import org.convene.web.language.InLanguage;
import org.jspecify.annotations.Nullable;

/** A workshop's words in the language of whoever is written to, else as the hosts signed them. */
public final class WorkshopWords {

    private WorkshopWords() {}

    /** Returns the workshop under the title, with the purpose and the hosts' names for somebody who reads these languages, best first. */
    public static Workshop in(Workshop workshop, List<Locale> reads) {
        InLanguage title = of(workshop, reads, workshop.title(), WorkshopText::title);
        InLanguage purpose = of(workshop, reads, workshop.purpose(), WorkshopText::purpose);
        return workshop.called(title.text(), title.language(), purpose.text(), hosts(workshop, reads));
    }

    private static List<Host> hosts(Workshop workshop, List<Locale> reads) {
        return workshop.hosts().stream()
                .map(host -> host.called(InLanguage.name(
                        reads, host.name(), host.names(), FoundationName::language, FoundationName::name)))
                .toList();
    }

    /** Returns the language of a title that is in another one than the letter around it; null if it is in the same. */
    static @Nullable String otherLanguage(Workshop workshop, Locale letter) {
        InLanguage title = new InLanguage(workshop.title(), workshop.language());
        return title.language().isEmpty() || title.isIn(letter) ? null : title.language();
    }

    private static InLanguage of(
            Workshop workshop, List<Locale> reads, String original, Function<WorkshopText, @Nullable String> part) {
        return InLanguage.of(
                reads, new InLanguage(original, workshop.language()), workshop.texts(), WorkshopText::language, part);
    }
}
