package org.convene.notification.letter.web;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.web.language.InLanguage;
import org.convene.web.link.Kind;
import org.convene.web.reader.Reader;
import org.convene.web.reader.TimeBlock;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns news into a letter; each purpose has its own words, all have the same form. */
@Component
public final class LetterWriter {

    private static final String CONVENE = "Convene";

    private final MessageSource messages;
    private final Times times;
    private final ConsentWriter consents;
    private final ChangeWriter changes;
    private final PlaceWriter places;
    private final DigestWriter digests;

    LetterWriter(MessageSource messages, Times times) {
        this.messages = messages;
        this.times = times;
        this.consents = new ConsentWriter(messages, times);
        this.changes = new ChangeWriter(messages, times, consents);
        this.places = new PlaceWriter(messages, times);
        this.digests = new DigestWriter(messages, times);
    }

    /** Writes the letter with these addresses in it. */
    public Letter write(Occasion occasion, Links links) {
        Words words = new Words(messages, occasion.reader().locale(), "mail." + variant(occasion), arguments(occasion));
        Workshop workshop = occasion.workshop();
        Optional<Host> host = host(occasion);
        boolean unasked = occasion.purpose().isUnasked();
        return new Letter(
                host.map(Host::name).orElse(CONVENE),
                host.map(Host::colour).orElse(null),
                host.map(Host::replyTo).orElse(null),
                words.say("subject"),
                greeting(occasion),
                Stream.of(
                                words.say("text").lines(),
                                consents.ask(occasion).stream(),
                                hours(occasion),
                                rights(occasion),
                                digests.further(occasion.news(), occasion.reader()).stream(),
                                changes.about(occasion.news(), occasion.reader()).stream())
                        .flatMap(lines -> lines)
                        .filter(Predicate.not(String::isBlank))
                        .toList(),
                message(occasion),
                quote(occasion.news()),
                workshop == null ? null : heading(occasion, workshop),
                workshop == null
                        ? null
                        : WorkshopWords.otherLanguage(
                                workshop, occasion.reader().locale()),
                workshop == null || isOver(occasion) || isOpen(occasion) ? null : time(occasion, workshop),
                workshop != null && isOver(occasion)
                        ? time(occasion, workshop)
                        : before(occasion).orElse(null),
                workshop == null ? List.of() : hosts(occasion.reader(), workshop),
                places.write(occasion.places(), occasion.reader(), links),
                digests.write(occasion.told(), occasion.reader(), links),
                changes.write(occasion.news().list("changes"), occasion.reader()),
                code(occasion, links),
                actions(occasion, words, links),
                words.say("why"),
                choice(occasion, links).orElse(null),
                unasked ? preferences(occasion, links) : null);
    }

    private static String variant(Occasion occasion) {
        String variant = occasion.news().text("variant");
        if (occasion.mayWatchMeanwhile()) {
            return occasion.purpose().key() + ".watching";
        }
        return variant.isEmpty() ? occasion.purpose().key() : occasion.purpose().key() + "." + variant;
    }

    // {0} the workshop or the series, {1} a foundation, {2} a person who acted, {3} a number: revision or position,
    // {4} a time, {5} a browser, {6} a session, {7} and {8} the first day and the last, {9} the subject of a message.
    private List<Object> arguments(Occasion occasion) {
        Workshop workshop = occasion.workshop();
        News news = occasion.news();
        String foundation = InLanguage.name(
                occasion.reader().readsNamesIn(),
                news.text("foundation"),
                news.list("names"),
                each -> each.text("language"),
                each -> each.text("name"));
        return List.of(
                about(occasion),
                Isolated.of(
                        foundation.isEmpty() ? host(occasion).map(Host::name).orElse(CONVENE) : foundation),
                Isolated.of(news.text("actor")),
                news.number("number"),
                workshop == null ? when(occasion) : times.instant(occasion.reader(), workshop.startsAt()),
                device(occasion),
                Isolated.of(news.find("session")
                        .map(session -> session.text("title"))
                        .orElse("")),
                day(occasion, "from"),
                day(occasion, "to"),
                Isolated.of(news.text("subject")));
    }

    private String day(Occasion occasion, String field) {
        String day = occasion.news().text(field);
        return day.isEmpty() ? "" : times.date(occasion.reader(), LocalDate.parse(day));
    }

    private static String about(Occasion occasion) {
        Workshop workshop = occasion.workshop();
        if (occasion.purpose().isOfSeries()) {
            return Isolated.of(occasion.news().text("series"));
        }
        return workshop == null ? "" : Isolated.of(workshop.title());
    }

    private String when(Occasion occasion) {
        String at = occasion.news().text("at");
        return at.isEmpty() ? "" : times.instant(occasion.reader(), Instant.parse(at));
    }

    private String device(Occasion occasion) {
        String browser = occasion.news().text("browser");
        String system = occasion.news().text("system");
        String key = browser.isEmpty() || system.isEmpty() ? "mail.device.unknown" : "mail.device";
        return messages.getMessage(
                key, new Object[] {browser, system}, occasion.reader().locale());
    }

    // Members are written to by the foundation that acted, else by Convene; everybody else by her own host.
    private static Optional<Host> host(Occasion occasion) {
        Object sender = occasion.news().fields().get("sender");
        return Optional.ofNullable(occasion.workshop())
                .flatMap(workshop -> sender == null
                        ? workshop.hostFor(occasion.foundationId())
                        : workshop.hosts().stream()
                                .filter(host -> host.foundationId().toString().equals(sender))
                                .findFirst());
    }

    private String greeting(Occasion occasion) {
        String name = occasion.name();
        Words words =
                new Words(messages, occasion.reader().locale(), "mail", List.of(name == null ? "" : Isolated.of(name)));
        return name == null || name.isBlank() ? words.say("greeting") : words.say("greeting-name");
    }

    private static Letter.@Nullable Message message(Occasion occasion) {
        News news = occasion.news();
        String text = news.text("text");
        InLanguage written = new InLanguage(text, news.text("textLanguage"));
        return text.isBlank()
                ? null
                : new Letter.Message(
                        written.isIn(occasion.reader().locale()) ? null : written.language(), written.text());
    }

    private static @Nullable String quote(News news) {
        String words = news.text("words");
        return words.isBlank() ? null : words;
    }

    private String heading(Occasion occasion, Workshop workshop) {
        if (occasion.purpose().isOfSeries()) {
            return occasion.news().text("series");
        }
        Reader reader = occasion.reader();
        String series = workshop.seriesName();
        if (series == null || series.isBlank()) {
            return workshop.title();
        }
        String number = workshop.number() == null
                ? ""
                : " · " + messages.getMessage("workshop.number", new Object[] {workshop.number()}, reader.locale());
        return series + number + "\n" + workshop.title();
    }

    private static List<String> hosts(Reader reader, Workshop workshop) {
        return workshop.hosts().stream()
                .map(Host::name)
                .sorted(Collator.getInstance(reader.locale()))
                .toList();
    }

    // Of a speaker's letters that of her session.
    private TimeBlock time(Occasion occasion, Workshop workshop) {
        List<ZoneId> zones = Stream.concat(
                        Stream.of(workshop.timeZone()),
                        workshop.hosts().stream().map(Host::timeZone))
                .map(ZoneId::of)
                .distinct()
                .toList();
        return times.block(occasion.reader(), startsAt(occasion, workshop), endsAt(occasion, workshop), zones);
    }

    private static Instant startsAt(Occasion occasion, Workshop workshop) {
        return occasion.news()
                .find("session")
                .map(session -> Instant.parse(session.text("startsAt")))
                .orElse(workshop.startsAt());
    }

    private static Instant endsAt(Occasion occasion, Workshop workshop) {
        return occasion.news()
                .find("session")
                .map(session -> Instant.parse(session.text("endsAt")))
                .orElse(workshop.endsAt());
    }

    // A time at which nothing takes place any more is shown as such, even to who only glances.
    private static boolean isOver(Occasion occasion) {
        return occasion.purpose() == Purpose.WORKSHOP_CALLED_OFF || occasion.purpose() == Purpose.SPEAKER_RELEASED;
    }

    // While an hour is being looked for, that of the draft says nothing; nor does one hour about a whole series.
    private static boolean isOpen(Occasion occasion) {
        return occasion.purpose() == Purpose.HOURS_ASKED || occasion.purpose().isOfSeries();
    }

    // The hours that are asked about, a line for each.
    private Stream<String> hours(Occasion occasion) {
        return occasion.news().list("hours").stream()
                .map(hour -> times.block(
                        occasion.reader(),
                        Instant.parse(hour.text("startsAt")),
                        Instant.parse(hour.text("endsAt")),
                        List.of()))
                .map(block -> block.line() + " (" + block.zone() + ")");
    }

    // What somebody is let do, a line for each.
    private Stream<String> rights(Occasion occasion) {
        return occasion.news().texts("rights").stream()
                .map(right -> messages.getMessage(
                        "helper.right." + right,
                        new Object[0],
                        occasion.reader().locale()));
    }

    private Optional<TimeBlock> before(Occasion occasion) {
        return occasion.news()
                .find("before")
                .map(before -> times.block(
                        occasion.reader(),
                        Instant.parse(before.text("startsAt")),
                        Instant.parse(before.text("endsAt")),
                        List.of()))
                .filter(block -> occasion.workshop() != null
                        && !block.startsAt().equals(startsAt(occasion, occasion.workshop())));
    }

    private static @Nullable String code(Occasion occasion, Links links) {
        boolean elsewhere = "already".equals(occasion.news().text("variant"));
        return switch (occasion.purpose()) {
            case SIGN_IN -> links.code(Kind.SIGN_IN, occasion.news().link());
            case REGISTRATION_REQUEST ->
                elsewhere ? null : links.code(Kind.REQUEST, occasion.news().link());
            case OLD_ADDRESS, NEW_ADDRESS, MERGING, ERASURE ->
                links.code(Kind.CONFIRMATION, occasion.news().link());
            default -> null;
        };
    }

    private static List<Letter.Action> actions(Occasion occasion, Words words, Links links) {
        return Actions.of(occasion, links).entrySet().stream()
                .map(action -> new Letter.Action(words.say(action.getKey()), action.getValue()))
                .toList();
    }

    // Where she may have it otherwise: of what comes often.
    private Optional<Letter.Action> choice(Occasion occasion, Links links) {
        return occasion.purpose() == Purpose.DIGEST || occasion.purpose() == Purpose.POST_WRITTEN
                ? Optional.of(new Letter.Action(
                        messages.getMessage(
                                "mail.choose", null, occasion.reader().locale()),
                        links.page("/organize/digest")))
                : Optional.empty();
    }

    private static String preferences(Occasion occasion, Links links) {
        return links.personal("/preferences", Kind.PREFERENCES, occasion.recipient(), occasion.recipientGeneration());
    }
}
