package org.convene.notification.letter.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Participation;
import org.convene.notification.workshop.Host;
import org.convene.notification.workshop.Workshop;
import org.convene.web.language.LanguageFolders;
import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;

/** An occasion for every kind of letter that has words: each purpose, and each of its variants. */
final class Kinds {

    static final UUID ID = UUID.fromString("0196f1c0-0000-7000-8000-000000000041");
    static final String TITLE = "Six cases";

    private static final Pattern SUBJECT = Pattern.compile("mail\\.([\\w.-]+)\\.subject");
    private static final Set<Purpose> OF_NO_WORKSHOP = EnumSet.of(
            Purpose.SIGN_IN,
            Purpose.NEW_BROWSER,
            Purpose.PASSKEY_ADDED,
            Purpose.PASSKEY_REMOVED,
            Purpose.ACCESS_TOKEN_MADE,
            Purpose.ORGANISATION_LINKED,
            Purpose.LINKS,
            Purpose.DIGEST,
            Purpose.OLD_ADDRESS,
            Purpose.NEW_ADDRESS,
            Purpose.ADDRESS_TAKEN,
            Purpose.MERGING,
            Purpose.ERASURE,
            Purpose.MEMBER_INVITED,
            Purpose.MEMBER_JOINED,
            Purpose.ADMIN_SUCCEEDED,
            Purpose.SIGNER_NAMED,
            Purpose.FOUNDATION_APPROVED,
            Purpose.FOUNDATION_REFUSED,
            Purpose.PREFERENCES_RENEWED,
            Purpose.ADDRESS_CHANGED,
            Purpose.ACCOUNT_ERASED,
            Purpose.WEBHOOK_DISABLED);
    private static final Instant STARTS = Instant.parse("2027-05-14T08:00:00Z");

    private static final Map<String, Object> SESSION = Map.of(
            "title", "When oxygen is not enough", "startsAt", "2027-05-14T08:10:00Z", "endsAt", "2027-05-14T08:35:00Z");

    private static final UUID ADDIS = UUID.fromString("0196f1c0-0000-7000-8000-0000000000f2");
    private static final UUID HANA = UUID.fromString("0196f1c0-0000-7000-8000-000000000012");

    private Kinds() {}

    /** Returns such as {@code sign-off-requested.calling-off}, by the words there are. */
    static List<String> all() {
        return LanguageFolders.ours().getOrDefault(Languages.DEFAULT, Map.of()).keySet().stream()
                .map(SUBJECT::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(key -> key.group(1))
                .sorted()
                .toList();
    }

    static Purpose purpose(String kind) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> (kind + ".").startsWith(purpose.key() + "."))
                .max(Comparator.comparingInt(purpose -> purpose.key().length()))
                .orElseThrow();
    }

    static Occasion occasion(String kind, Locale language) {
        Purpose purpose = purpose(kind);
        String variant = kind.length() > purpose.key().length()
                ? kind.substring(purpose.key().length() + 1)
                : "";
        boolean watching = variant.equals("watching");
        return new Occasion(
                purpose,
                news(purpose, watching || variant.isEmpty() ? null : variant),
                OF_NO_WORKSHOP.contains(purpose) ? null : workshop(TITLE, watching),
                null,
                Reader.of(language, ZoneId.of("Asia/Tashkent")),
                "Ирина Каримова",
                ID,
                1,
                purpose == Purpose.LINKS ? places(3) : List.of(),
                purpose == Purpose.DIGEST ? told(2, 1, 2) : List.of());
    }

    private static News news(Purpose purpose, @Nullable String variant) {
        News news = News.none()
                .withLink(ID, 1)
                .with("variant", variant)
                .with("actor", "Claire Favre")
                .with("foundation", "Fondation Léman")
                .with("foundationId", ID.toString())
                .with("number", 3)
                .with("series", "Exchange in critical care")
                .with("at", STARTS.toString())
                .with("browser", "Firefox")
                .with("system", "Linux");
        return switch (purpose) {
            case SIGN_OFF_REQUESTED, SIGN_OFF_REMINDED ->
                news.with("words", "The clinic needs the morning.")
                        .with("consent", "silence")
                        .with("answerBy", Map.of(ID.toString(), "2027-04-08T21:00:00Z"))
                        .with("changes", List.of(change("start", "2027-05-14T10:00:00", "2027-05-14T11:30:00")));
            case HELPER_NAMED -> news.with("rights", List.of("EDIT", "REGISTRATIONS", "MAIL"));
            case FOUNDATION_REFUSED -> news.with("words", "Please name the register that you stand in.");
            case MESSAGE_PROPOSED, MESSAGE_REMINDED ->
                news.with("words", "What to bring on Friday\n\nPlease have the case sheets at hand.")
                        .with("consent", "silence")
                        .with("answerBy", Map.of(ID.toString(), "2027-04-08T21:00:00Z"));
            case MESSAGE_REFUSED ->
                news.with("subject", "What to bring on Friday").with("words", "The sheets are not ours to give away.");
            case HOST_MESSAGE, MESSAGE_TRIED ->
                news.with("subject", "What to bring on Friday")
                        .with(
                                "text",
                                "Please have the six case sheets at hand.\n\nYou find them here:\n"
                                        + "https://files.example.org/cases-14.")
                        .with("textLanguage", "en");
            case SIGNER_NAMED -> news.with("from", "2027-08-02").with("to", "2027-08-15");
            case POST_WRITTEN -> news.with("words", "Would the 21st suit you?\nOn the 14th our clinic is closed.");
            case HOURS_ASKED ->
                news.with(
                        "hours", List.of(Map.of("startsAt", "2027-05-13T08:00:00Z", "endsAt", "2027-05-13T10:30:00Z")));
            case DIGEST -> news.with("number", 2);
            case SPEAKER_INVITED, SPEAKER_CONFIRMED, SPEAKER_RELEASED -> news.with("session", SESSION);
            case SPEAKER_ACCEPTED, SPEAKER_DECLINED ->
                news.with("session", SESSION).with("words", "I bring twelve slides.");
            case SPEAKER_MOVED ->
                news.with("session", SESSION)
                        .with("before", Map.of("startsAt", "2027-05-14T08:00:00Z", "endsAt", "2027-05-14T08:25:00Z"));
            case SIGN_OFF_REFUSED, CO_ORGANIZER_DECLINED, HOST_WITHDREW, FRAME_REFUSED ->
                news.with("words", "Friday is a holiday here.");
            case WORKSHOP_REVISED ->
                news.with("before", Map.of("startsAt", "2027-05-13T08:00:00Z", "endsAt", "2027-05-13T10:30:00Z"));
            default -> news;
        };
    }

    private static Map<String, Object> change(String field, String before, String after) {
        return Map.of("field", field, "before", before, "after", after);
    }

    /** Returns what there is to tell of as many workshops, so many things of each kind; of the posts every second is a comment. */
    static List<Occasion.Told> told(int workshops, int things, int posts) {
        List<Map<String, Object>> toDos = new ArrayList<>();
        List<Map<String, Object>> deeds = new ArrayList<>();
        for (int at = 1; at <= things; at++) {
            toDos.add(Map.of(
                    "what", "Book the interpreters " + at, "foundationId", ID, "due", "2027-03-01", "overdue", true));
            toDos.add(Map.of("what", "Find a chair " + at, "due", "2027-03-04", "overdue", false));
            deeds.add(Map.of("action", "SIGNED_OFF", "foundationId", ADDIS, "personId", HANA, "revision", at));
        }
        List<Map<String, Object>> written = new ArrayList<>();
        for (int at = 0; at < posts; at++) {
            String words = "Would the 21st suit you?\nOn the 14th our clinic is closed. ";
            written.add(
                    at % 2 == 0
                            ? Map.of(
                                    "foundationId",
                                    ADDIS,
                                    "personId",
                                    HANA,
                                    "words",
                                    words.repeat(7),
                                    "about",
                                    Map.of("field", "start", "revision", 2))
                            : Map.of("foundationId", ADDIS, "words", words));
        }
        News news = News.none()
                .with("workshopId", ID.toString())
                .with(
                        "waiting",
                        List.of(
                                Map.of("kind", "SIGN_OFF", "revision", 2, "foundationId", ID),
                                Map.of("kind", "SIGN_FRAME", "revision", 1, "foundationId", ID)))
                .with("toDos", things > 1 ? toDos.subList(0, things) : toDos)
                .with("deeds", deeds)
                .with("posts", written)
                .with("more", 3);
        Map<String, String> names = Map.of(
                ID.toString(), "Fondation Léman", ADDIS.toString(), "Addis Health Fund", HANA.toString(), "Hana T.");
        return Collections.nCopies(workshops, new Occasion.Told(workshop(TITLE, false), TITLE, news, names));
    }

    static Workshop workshop(String title, boolean audience) {
        return new Workshop(
                ID,
                Workshop.State.PUBLISHED,
                "en",
                title,
                "Nine physicians discuss six cases.",
                List.of(),
                "Exchange in critical care",
                14,
                STARTS,
                STARTS.plusSeconds(9000),
                "Europe/Zurich",
                100,
                audience,
                List.of(
                        host("Fondation Léman", "Europe/Zurich", "#2a5fb5", true),
                        host("Addis Health Fund", "Africa/Addis_Ababa", "#b5482a", false)));
    }

    private static Host host(String name, String zone, String colour, boolean lead) {
        return new Host(UUID.randomUUID(), name, List.of(), name, zone, colour, "office@leman.example.org", lead);
    }

    /** Returns as many registrations, of all three groups. */
    static List<Occasion.Place> places(int number) {
        List<Occasion.Place> places = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            boolean waiting = at % 3 == 1;
            places.add(new Occasion.Place(
                    ID,
                    1,
                    new Participation(
                            ID,
                            ID,
                            null,
                            "irina@example.org",
                            "Irina",
                            "en",
                            "Asia/Tashkent",
                            Participation.Kind.ROOM,
                            waiting ? Participation.State.WAITLISTED : Participation.State.CONFIRMED,
                            waiting ? 3 : null,
                            1),
                    workshop("Respiratory failure in the first 72 hours: cases from five countries", true),
                    at % 3 == 2));
        }
        return places;
    }
}
