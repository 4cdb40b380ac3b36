package org.convene.registration.workshop.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.convene.registration.workshop.FoundationName;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopText;
import org.convene.web.language.InLanguage;
import org.convene.web.reader.Reader;
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

    /** Returns the workshop under the title and with the hosts' names that a reader is shown. */
    public static Workshop in(Workshop workshop, Reader reader) {
        InLanguage title = title(workshop, reader.reads());
        return workshop.called(title.text(), title.language(), hosts(workshop.hosts(), reader));
    }

    /** Returns the hosts under the names by which a reader knows them. */
    static List<Host> hosts(List<Host> hosts, Reader reader) {
        return hosts.stream().map(host -> host.called(name(host, reader))).toList();
    }

    /** Returns the name by which a reader knows a host. */
    public static String name(Host host, Reader reader) {
        return InLanguage.name(
                reader.readsNamesIn(), host.name(), host.names(), FoundationName::language, FoundationName::name);
    }

    private static InLanguage of(
            Workshop workshop, List<Locale> reads, String original, Function<WorkshopText, @Nullable String> part) {
        return InLanguage.of(
                reads, new InLanguage(original, workshop.language()), workshop.texts(), WorkshopText::language, part);
    }
}
