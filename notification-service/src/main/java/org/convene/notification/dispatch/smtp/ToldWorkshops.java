package org.convene.notification.dispatch.smtp;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.notification.foundation.FoundationName;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.foundation.Foundations.Called;
import org.convene.notification.letter.News;
import org.convene.notification.letter.web.Occasion;
import org.convene.notification.letter.web.WorkshopWords;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Workshops;
import org.convene.web.language.InLanguage;
import org.springframework.stereotype.Component;

/**
 * Looks up the workshops, foundations and people that a digest names, at the moment when it is written: whoever had
 * herself erased since is not named any more.
 */
@Component
class ToldWorkshops {

    private final Workshops workshops;
    private final Foundations foundations;

    ToldWorkshops(Workshops workshops, Foundations foundations) {
        this.workshops = workshops;
        this.foundations = foundations;
    }

    List<Occasion.Told> of(News news, List<Locale> reads) {
        List<News> told = news.list("workshops");
        List<UUID> asking = ids(news.texts("memberships").stream());
        if (told.isEmpty() && asking.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        foundations
                .reached(ids(named(told, "personId")))
                .forEach(person -> names.put(person.personId().toString(), person.name()));
        Set.copyOf(Stream.concat(ids(named(told, "foundationId")).stream(), asking.stream())
                        .toList())
                .forEach(id ->
                        foundations.called(id).ifPresent(called -> names.put(id.toString(), name(called, reads))));
        return Stream.concat(
                        told.stream().map(each -> told(each, names, reads)),
                        asking.stream().map(id -> asked(id, names)))
                .toList();
    }

    private Occasion.Told told(News told, Map<String, String> names, List<Locale> reads) {
        return new Occasion.Told(
                workshops
                        .find(UUID.fromString(told.text("workshopId")))
                        .map(CurrentWorkshop::workshop)
                        .map(workshop -> WorkshopWords.in(workshop, reads))
                        .orElse(null),
                told.text("title"),
                told,
                names);
    }

    private static Occasion.Told asked(UUID foundation, Map<String, String> names) {
        return new Occasion.Told(
                null,
                Objects.requireNonNullElse(names.get(foundation.toString()), "—"),
                News.none().with("waiting", List.of(Map.of("kind", "JOIN"))),
                names);
    }

    private static Stream<String> named(List<News> told, String field) {
        return told.stream()
                .flatMap(each ->
                        Stream.of("waiting", "toDos", "deeds", "posts").flatMap(part -> each.list(part).stream()))
                .map(part -> part.text(field));
    }

    private static List<UUID> ids(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    private static String name(Called called, List<Locale> reads) {
        return InLanguage.name(reads, called.name(), called.names(), FoundationName::language, FoundationName::name);
    }
}
