package org.convene.web.page;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.web.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a public page, in full, as its head names them.
 *
 * @param canonical in the language that was asked for by address, else in whatever is the reader's
 * @param alternates the same in each language
 * @param openGraphLocale such as {@code pt_BR}
 */
record PageHead(
        String canonical,
        List<Alternate> alternates,
        String openGraphLocale,
        PublicPage.@Nullable About about,
        @Nullable String picture,
        List<PublicPage.Feed> feeds) {

    static PageHead of(PublicPage page, URI publicAddress, Languages languages, Optional<Locale> asked, Locale spoken) {
        String address = publicAddress + page.path();
        List<Alternate> alternates = new ArrayList<>();
        for (Locale language : languages.offered()) {
            alternates.add(new Alternate(language.toLanguageTag(), PublicPage.in(language, address)));
        }
        // Who comes without a language is shown her own.
        alternates.add(new Alternate("x-default", address));
        PublicPage.About about = page.about();
        PublicPage.Picture picture = about == null ? null : about.picture();
        return new PageHead(
                asked.map(language -> PublicPage.in(language, address)).orElse(address),
                List.copyOf(alternates),
                openGraph(spoken),
                about,
                picture == null ? null : publicAddress + picture.path(),
                about == null ? List.of() : about.feeds());
    }

    private static String openGraph(Locale language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLocale(language));
        return likely.getLanguage() + '_' + likely.getCountry();
    }

    record Alternate(String language, String address) {}
}
