package org.convene.event.foundation.web;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationName;
import org.convene.event.foundation.FoundationProfile;
import org.convene.web.language.InLanguage;
import org.convene.web.reader.Reader;

/** Foundations under the names by which a reader knows them. */
public final class ShownNames {

    private ShownNames() {}

    public static String of(FoundationProfile profile, Reader reader) {
        return of(profile, reader.readsNamesIn());
    }

    /** Returns the name in a language that is not a reader's, such as that of a feed. */
    public static String of(FoundationProfile profile, Locale language) {
        return of(profile, List.of(language));
    }

    public static Foundation in(Foundation foundation, Reader reader) {
        return foundation.called(of(foundation.profile(), reader));
    }

    /** Returns them in the order of the names that are shown. */
    public static List<Foundation> in(Collection<Foundation> foundations, Reader reader) {
        return foundations.stream()
                .map(foundation -> in(foundation, reader))
                .sorted(Comparator.<Foundation, String>comparing(
                                each -> each.profile().name(), Collator.getInstance(reader.locale())::compare)
                        .thenComparing(Foundation::id))
                .toList();
    }

    private static String of(FoundationProfile profile, List<Locale> reads) {
        return InLanguage.name(reads, profile.name(), profile.names(), FoundationName::language, FoundationName::name);
    }
}
