package org.convene.registration.workshop.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopText;
import org.convene.web.language.InLanguage;
import org.jspecify.annotations.Nullable;

/** A workshop's words in the language of whoever reads them, else as the hosts signed them. */
public final class WorkshopWords {

    private WorkshopWords() {}

    /** Returns the title for somebody who reads these languages, best first. */
    public static InLanguage title(Workshop workshop, List<Locale> reads) {
        return of(workshop, reads, workshop.title(), WorkshopText::title);
    }

    /** Returns the title in a person's own language, a BCP 47 tag. */
    public static String title(Workshop workshop, String language) {
        return title(workshop, List.of(Locale.forLanguageTag(language))).text();
    }

    static InLanguage purpose(Workshop workshop, List<Locale> reads) {
        return of(workshop, reads, workshop.purpose(), WorkshopText::purpose);
    }

    private static InLanguage of(
            Workshop workshop, List<Locale> reads, String original, Function<WorkshopText, @Nullable String> part) {
        return InLanguage.of(
                reads, new InLanguage(original, workshop.language()), workshop.texts(), WorkshopText::language, part);
    }
}
