package org.convene.stories.rights;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.convene.web.link.Kind;

/** What the words of the table's second column stand for; what begins with {@code new-} is made at each use. */
final class Stage {

    /** As many as a session may have. */
    private static final int MOST_SPEAKERS = 50;

    private final World world;
    private final Written written;
    private final Map<String, Function<Caller, Object>> values = new HashMap<>();
    private final Map<String, Function<Map<String, String>, Map<String, Object>>> bodies = new HashMap<>();
    private final Queue<String> unasked = new ArrayDeque<>();
    private String session = "";
    private int made;

    Stage(World world) {
        this.world = world;
        this.written = new Written(world);
        things();
        newThings();
        newLinks();
        bodies();
        bodiesOfPeople();
    }

    /**
     * Returns what a word stands for: a known thing, a number, or what stands between quotes.
     *
     * @throws IllegalArgumentException for anything else, so that no typing mistake passes for a refusal
     */
    String value(String word, Caller caller) {
        if (word.matches("[0-9]+")) {
            return word;
        }
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1);
        }
        Function<Caller, Object> value = values.get(word);
        if (value == null) {
            throw new IllegalArgumentException("with: " + word + " (expected: one of " + values.keySet() + ")");
        }
        return value.apply(caller).toString();
    }

    /** Returns a body by its name; some depend on what else is sent. */
    Map<String, Object> body(String name, Map<String, String> rest) {
        Function<Map<String, String>, Map<String, Object>> body = bodies.get(name);
        if (body == null) {
            throw new IllegalArgumentException("body: " + name + " (expected: one of " + bodies.keySet() + ")");
        }
        return body.apply(rest);
    }

    private void things() {
        constant("A", world.a);
        constant("B", world.b);
        constant("C", world.c);
        constant("draft", world.draft);
        constant("agreeing", world.agreeing);
        constant("published", world.published);
        constant("invitation", world.invitation);
        constant("participation", world.participation);
        constant("preferences", world.preferences);
        constant("ballot", world.ballot);
        UUID programme = world.draft(world.caller(Who.ADMIN), world.a);
        constant("with-speakers", programme);
        Stream.generate(this::address).limit(MOST_SPEAKERS).forEach(unasked::add);
        session = world.session(world.caller(Who.ADMIN), programme, List.copyOf(unasked));
        constant("message-of-B", written.write(world.ofB, world.published, world.b, true));
        constant("post-of-B", world.post(world.ofB, world.agreeing, world.b));
        constant("request", world.links.token(Kind.REQUEST, world.request(world.address("asked"))));
        constant("edition-day", world.editionDay());
        constant("request-id", world.request(world.address("asked-too")));
        constant("forged", "A".repeat(48));
        constant("webhook", world.webhook);
        constant("message", world.message);
        constant("unknown", UUID.fromString("01900000-0000-7000-8000-000000000000"));
        constant("ofB", world.ofB.person());
        constant("mail-of-A", world.deliveries(world.caller(Who.ADMIN)).getFirst());
        world.invitee(world.ofB, world.b, world.address("invitee-of-b"));
        constant("mail-of-B", world.deliveries(world.ofB).getFirst());
        constant(
                "token-of-B",
                world.ofB
                        .api()
                        .get("access-tokens")
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString());
        constant("session-of-B", session(world.ofB));
        values.put("own-session", Stage::session);
        values.put("own-token", world.signIns::spareToken);
        values.put("organizer", _ -> world.caller(Who.ORGANIZER).person());
    }

    private void newThings() {
        Caller admin = world.caller(Who.ADMIN);
        fresh("new-address", this::address);
        fresh("new-draft", () -> world.draft(admin, world.a));
        fresh("new-translated", () -> {
            UUID workshop = world.draft(admin, world.a);
            admin.api().put("workshops/" + workshop + "/texts/ru", Map.of("title", "Права"));
            return workshop;
        });
        fresh("new-submitted", () -> {
            UUID workshop = world.draft(admin, world.a);
            world.submit(admin, workshop, world.a);
            return workshop;
        });
        fresh("new-to-sign", () -> {
            UUID workshop = world.shared();
            world.submit(world.ofB, workshop, world.b);
            return workshop;
        });
        fresh("new-frame", () -> {
            UUID workshop = world.draft(admin, world.a);
            world.frame(admin, workshop, world.a);
            return workshop;
        });
        fresh("new-frame-to-sign", () -> {
            UUID workshop = world.shared();
            world.frame(world.ofB, workshop, world.b);
            return workshop;
        });
        fresh("new-contact", () -> world.contact(admin, world.draft, address()));
        fresh("new-speaker", () -> world.speaker(admin, world.draft, address()));
        fresh("new-to-do", () -> world.toDo(admin, world.agreeing));
        fresh("new-helper", () -> world.helper(admin, world.agreeing, world.a, address()));
        fresh("new-published", written::published);
        fresh("new-written", () -> written.about(world.ofB, world.b));
        fresh("new-written-by-us", () -> written.about(admin, world.a));
        values.put("message-about-it", _ -> written.last());
        fresh("new-post", () -> world.post(admin, world.agreeing, world.a));
        fresh("new-candidate", () -> world.candidate(admin, world.draft));
        fresh("new-member", () -> {
            world.guest
                    .api()
                    .post("memberships/" + world.membership(admin, world.a, address()) + "/acceptance", Map.of());
            return world.guest.person();
        });
        fresh("new-deputy", () -> world.deputy(admin, value("new-member", admin)));
        fresh("new-membership-id", () -> world.membershipId(admin, world.a, address()));
        fresh("new-webhook", () -> world.webhook(admin, world.a));
        fresh("new-invitation-id", () -> world.invitee(admin, world.a, address()));
        fresh("new-request-id", () -> world.request(address()));
        fresh("new-sign-in-id", this::signIn);
    }

    private void newLinks() {
        // Somebody else: only so many people are written to for one person in an hour.
        Caller other = world.caller(Who.OTHER_FOUNDATION);
        fresh("new-membership", () -> world.membership(world.ofB, world.x, address()));
        fresh(
                "new-co-organizing",
                () -> world.links.token(
                        Kind.CO_ORGANIZER, world.contact(world.ofB, world.draft(world.ofB, world.x), address())));
        fresh(
                "new-speaking",
                () -> world.links.token(Kind.SPEAKER, world.speaker(other, world.draft(other, world.c), address())));
        constant(
                "speaking",
                world.links.token(Kind.SPEAKER, world.speaker(other, world.draft(other, world.c), address())));
        fresh("new-invitation", () -> world.invitation(world.caller(Who.ADMIN), world.a, address()));
        fresh("new-request", () -> world.links.token(Kind.REQUEST, world.request(address())));
        fresh("new-participation", () -> world.participation(address(), World.form()));
        fresh("new-sign-in", () -> world.links.token(Kind.SIGN_IN, signIn()));
    }

    private void bodies() {
        Map<String, Object> foundation =
                Map.of("name", "Foundation A", "shortName", "A", "country", "CH", "timeZone", "Europe/Zurich");
        body("foundation", () -> foundation);
        body("a-new-foundation", () -> Map.of("foundation", foundation));
        body("terms", () -> world.terms("Rights, changed " + ++made));
        body("workshop", () -> Map.of("terms", world.terms("Rights, drafted")));
        body("revision", () -> Map.of("kind", "TERMS", "terms", world.terms("Rights, revised " + ++made)));
        body("frame", () -> Map.of("terms", world.frameTerms(), "frame", world.pattern()));
        body("frame-page", () -> {
            Map<String, Object> all = new HashMap<>(world.frameTerms());
            all.putAll(world.pattern());
            return all;
        });
        body("editions", () -> Map.of("days", List.of(world.editionDay())));
        body("calling-off", () -> Map.of("kind", "CALLING_OFF", "reason", "Nobody can come"));
        body("webhook", World::webhook);
        body("to-do", () -> Map.of("what", "Book the interpreters"));
        body("helper", () -> Map.of("address", address(), "rights", List.of("EDIT")));
        body("rights", () -> Map.of("rights", List.of("MAIL")));
        body("host-message", Written::body);
        body("host-message-page", Written::form);
        body("post", () -> Map.of("words", "Would the 21st suit you?"));
        body("postponing", () -> Map.of("newStart", "2100-05-03T10:00:00", "reason", "Not in this form"));
        body("reason", () -> Map.of("reason", "Not in this form"));
        body("agenda", () -> Map.of("sessions", List.of()));
        body("texts", () -> Map.of("title", "Права " + ++made));
        body("texts-page", () -> Map.of("seen", "something else", "title", "Права"));
        bodies.put(
                "agenda-page",
                rest -> Map.of("version", version(rest), "meetingAddress", "https://meet.example.org/" + ++made));
    }

    private void bodiesOfPeople() {
        body("hour", () -> Map.of("startsAt", World.HOUR));
        body("vote", () -> Map.of("availability", "YES"));
        body(
                "answers",
                () -> Map.of("answers", List.of(Map.of("candidateId", UUID.randomUUID(), "availability", "YES"))));
        body("contact", () -> Map.of("address", address()));
        body("speaker", () -> {
            String name = unasked.remove();
            return Map.of("sessionId", session, "name", name, "address", name);
        });
        body("speaker-page", () -> {
            String name = unasked.remove();
            return Map.of("speaker", session + " " + name, "speakerAddress", name);
        });
        body("biography", () -> Map.of("biography", "Heads a ward"));
        body("member", () -> Map.of("address", address(), "role", "ORGANIZER"));
        body("invitees", () -> Map.of("invitees", List.of(Map.of("address", address()))));
        body("list", () -> Map.of("list", address()));
        body("form", World::form);
        body("account", () -> Map.of("name", "Somebody Else", "language", "en", "timeZone", "Europe/Zurich"));
        body("deputy", () -> world.deputy(world.caller(Who.ORGANIZER).person()));
        body("role", () -> Map.of("role", "ORGANIZER"));
        body("wishes", () -> Map.of("all", true, "wanted", List.of()));
        body("token", () -> Map.of("name", "Rights", "scopes", List.of("mail:read"), "days", 1));
        body("token-page", () -> Map.of("name", "Rights", "scopes", "MAIL_READ", "days", "1"));
        body("name", () -> Map.of("name", "Somebody"));
        bodies.put("request-code", rest -> Map.of("code", code(Kind.REQUEST, rest)));
        bodies.put("sign-in-code", rest -> Map.of("code", code(Kind.SIGN_IN, rest)));
        bodies.put("form-and-code", rest -> {
            Map<String, Object> both = new HashMap<>(World.form());
            both.put("code", world.links.code(Kind.REQUEST, UUID.fromString(rest.getOrDefault("tokenOrId", ""))));
            return both;
        });
    }

    private static String session(Caller caller) {
        return caller.api().get("account/sessions").get(0).path("id").asString();
    }

    private String code(Kind kind, Map<String, String> rest) {
        return world.links.code(kind, UUID.fromString(rest.getOrDefault("id", "")));
    }

    private String version(Map<String, String> rest) {
        return world.caller(Who.ADMIN).version(rest.getOrDefault("id", ""));
    }

    private UUID signIn() {
        return World.id(world.platform.api().post("sign-ins", Map.of("address", address())), "id");
    }

    private String address() {
        return world.address("new-" + ++made);
    }

    private void constant(String name, Object value) {
        values.put(name, _ -> value);
    }

    private void fresh(String name, Supplier<Object> maker) {
        values.put(name, _ -> maker.get());
    }

    private void body(String name, Supplier<Map<String, Object>> maker) {
        bodies.put(name, _ -> maker.get());
    }
}
