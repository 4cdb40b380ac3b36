package org.convene.stories.rights;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.local.demo.Refusal;
import org.convene.stories.Platform;
import org.convene.web.link.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Foundations A and B, which host workshops together, C, which hosts none of them, and X, whose things may be spent.
 * Everything is made through the public API.
 */
final class World {

    static final String HOUR = "2100-05-03T08:00:00Z";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    final Platform platform;
    final Links links;
    final SignIns signIns;
    final Map<Who, Caller> callers = new EnumMap<>(Who.class);
    final People people;
    final String invitee;
    final String participant;
    final Caller ofB;
    final Caller guest;
    final UUID a;
    final UUID b;
    final UUID c;
    final UUID x;
    final UUID draft;
    final UUID agreeing;
    final UUID published;
    final String invitation;
    final String participation;
    final String preferences;
    final String ballot;
    final UUID webhook;
    final UUID message;

    /** @param name keeps the addresses of one world apart from those of another */
    World(Platform platform, String name) {
        this.name = name;
        this.platform = platform;
        this.invitee = address("invitee");
        this.participant = address("participant");
        this.people = new People(this);
        this.links = new Links(platform);
        this.signIns = new SignIns(platform, links);
        Caller admin = sign(Who.ADMIN, address("ada"), "Ada Admin");
        Caller organizer = sign(Who.ORGANIZER, address("otto"), "Otto Organizer");
        Caller signer = sign(Who.SIGNER, address("sigrid"), "Sigrid Signer");
        Caller other = sign(Who.OTHER_FOUNDATION, address("carl"), "Carl Other");
        sign(Who.STRANGER, address("stan"), "Stan Stranger");
        sign(Who.OPERATOR, address("olga"), "Olga Operator");
        ofB = signIns.caller("an admin of B", address("bea"), "Bea Cohost");
        guest = signIns.caller("a guest", address("gustav"), "Gustav Guest");
        a = foundation(admin, "Foundation A");
        b = foundation(ofB, "Foundation B");
        c = foundation(other, "Foundation C");
        x = foundation(ofB, "Foundation X");
        organizer.api().post("memberships/" + membership(admin, a, organizer.address()) + "/acceptance", Map.of());
        signer.api().post("memberships/" + membership(admin, a, signer.address()) + "/acceptance", Map.of());
        admin.api().put("foundations/" + a + "/members/" + signer.person() + "/signing", Map.of());
        draft = draft(admin, a);
        agreeing = shared();
        submit(admin, agreeing, a);
        published = shared();
        submit(admin, published, a);
        ofB.api().post("workshops/" + published + "/revisions/1/sign-offs", Map.of("foundationId", b));
        admin.api().post("workshops/" + published + "/publication", Map.of("foundationId", a));
        invitation = invitation(admin, a, invitee);
        participation = participation(participant, people.form(participant));
        String nobody = address("nobody");
        callers.put(Who.NOBODY, new Caller("NOBODY", platform.gateway(), nobody, null, null, null));
        callers.put(Who.OTHER_LINK, new Caller("OTHER_LINK", platform.gateway(), nobody, null, null, participation));
        people.come();
        preferences = platform.letters().token(invitee, "/preferences");
        ballot = ballot(admin, organizer);
        webhook = webhook(admin, a);
        message = id(admin.api().post("foundations/" + a + "/webhooks/" + webhook + "/test", Map.of()), "deliveryId");
    }

    /** Returns an address of this world. */
    String address(String local) {
        return local + "@" + name + ".example.org";
    }

    Caller caller(Who who) {
        return Objects.requireNonNull(callers.get(who));
    }

    private Caller sign(Who who, String address, String name) {
        Caller caller = signIns.caller(who.name(), address, name);
        callers.put(who, caller);
        return caller;
    }

    static UUID foundation(Caller caller, String name) {
        return id(
                caller.api()
                        .post(
                                "foundations",
                                Map.of("name", name, "shortName", name, "country", "CH", "timeZone", "Europe/Zurich")),
                "id");
    }

    /** Returns the link that a new member is mailed. */
    String membership(Caller admin, UUID foundation, String address) {
        return links.token(Kind.MEMBERSHIP, membershipId(admin, foundation, address));
    }

    UUID membershipId(Caller admin, UUID foundation, String address) {
        return id(
                admin.api()
                        .post(
                                "foundations/" + foundation + "/members",
                                Map.of("address", address, "role", "ORGANIZER")),
                "membershipId");
    }

    /** Days on which nobody of this world signs anything. */
    Map<String, Object> deputy(Object person) {
        LocalDate day = platform.future();
        return Map.of("personId", person, "from", day.toString(), "to", day.toString());
    }

    UUID deputy(Caller admin, Object person) {
        return id(admin.api().post("foundations/" + a + "/deputies", deputy(person)), "id");
    }

    Map<String, Object> terms(String title) {
        return Map.of(
                "language",
                "en",
                "title",
                title,
                "purpose",
                "Who may do what",
                "localStart",
                platform.future() + "T10:00",
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                60,
                "roomPlaces",
                100,
                "audience",
                true);
    }

    UUID draft(Caller caller, UUID foundation) {
        return id(caller.api().post("workshops", Map.of("foundationId", foundation, "terms", terms("Rights"))), "id");
    }

    /** The same for everybody, for only so many are put to the vote. */
    UUID candidate(Caller caller, UUID workshop) {
        return id(caller.api().post("workshops/" + workshop + "/hours/candidates", Map.of("startsAt", HOUR)), "id");
    }

    UUID toDo(Caller caller, UUID workshop) {
        return id(
                caller.api().post("workshops/" + workshop + "/to-dos", Map.of("what", "Book the interpreters")), "id");
    }

    UUID helper(Caller caller, UUID workshop, UUID foundation, String address) {
        return id(
                caller.api()
                        .post(
                                "workshops/" + workshop + "/helpers",
                                Map.of("foundationId", foundation, "address", address, "rights", List.of("EDIT"))),
                "id");
    }

    UUID post(Caller caller, UUID workshop, UUID foundation) {
        return id(
                caller.api()
                        .post(
                                "workshops/" + workshop + "/posts",
                                Map.of("foundationId", foundation, "words", "Would the 21st suit you?")),
                "id");
    }

    /** Returns the link by which a colleague says which hours suit. */
    private String ballot(Caller asking, Caller colleague) {
        candidate(asking, agreeing);
        asking.api().post("workshops/" + agreeing + "/hours/ballots", Map.of());
        return platform.letters().token(colleague.address(), "/organize/ballots");
    }

    /** Names speakers in the agenda, and nobody else, and returns their session. */
    String session(Caller caller, UUID workshop, List<String> speakers) {
        Map<String, Object> talk = Map.of(
                "title",
                "Talk of " + speakers.getFirst(),
                "kind",
                "TALK",
                "minutes",
                20,
                "speakers",
                speakers.stream().map(name -> Map.of("name", name)).toList());
        return caller.api()
                .put("workshops/" + workshop + "/details", Map.of("sessions", List.of(talk)))
                .path("details")
                .path("sessions")
                .get(0)
                .path("id")
                .asString();
    }

    /** Names a speaker in the agenda, alone, and asks her. */
    UUID speaker(Caller caller, UUID workshop, String address) {
        String session = session(caller, workshop, List.of(address));
        return id(
                caller.api()
                        .post(
                                "workshops/" + workshop + "/speakers",
                                Map.of("sessionId", session, "name", address, "address", address)),
                "invitationId");
    }

    UUID contact(Caller caller, UUID workshop, String address) {
        return id(
                caller.api().post("workshops/" + workshop + "/co-organizers", Map.of("address", address)),
                "invitationId");
    }

    /** Returns a draft of A that B carries too. */
    UUID shared() {
        Caller admin = caller(Who.ADMIN);
        UUID workshop = draft(admin, a);
        UUID asked = contact(admin, workshop, address("contact"));
        ofB.api()
                .post(
                        "co-organizing/" + links.token(Kind.CO_ORGANIZER, asked) + "/acceptance",
                        Map.of("foundationId", b));
        return workshop;
    }

    void submit(Caller caller, UUID workshop, UUID foundation) {
        caller.api()
                .post(
                        "workshops/" + workshop + "/revisions",
                        Map.of("foundationId", foundation, "kind", "TERMS", "terms", terms("Rights, agreed")));
    }

    void frame(Caller caller, UUID workshop, UUID foundation) {
        caller.api()
                .post(
                        "workshops/" + workshop + "/series/revisions",
                        Map.of("foundationId", foundation, "terms", frameTerms(), "frame", pattern()));
    }

    Map<String, Object> frameTerms() {
        Map<String, Object> terms = new HashMap<>(terms("Rights, in series"));
        terms.put("seriesName", "Rights");
        terms.put("number", 1);
        return terms;
    }

    Map<String, Object> pattern() {
        return Map.of(
                "rhythm", "every-week", "until", platform.future().plusDays(60).toString());
    }

    /** A day of the frame on which there is no edition yet. */
    String editionDay() {
        return platform.future().plusWeeks(1).toString();
    }

    /** Returns the link that an invitee to the published workshop is mailed. */
    String invitation(Caller caller, UUID foundation, String address) {
        return links.token(Kind.INVITATION, invitee(caller, foundation, address));
    }

    UUID invitee(Caller caller, UUID foundation, String address) {
        invite(caller, foundation, List.of(Map.of("address", address)));
        return invited(caller, address);
    }

    /** Returns the link of somebody who has been invited. */
    String linkOf(Caller caller, String address) {
        return links.token(Kind.INVITATION, invited(caller, address));
    }

    void invite(Caller caller, UUID foundation, List<Map<String, String>> invitees) {
        Map<String, Object> list = Map.of("foundationId", foundation, "invitees", invitees);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> caller.api()
                        .post("workshops/" + published + "/invitations", list)
                        .has("invited"));
    }

    // It is issued a moment later, and until then nobody has its link.
    private UUID invited(Caller caller, String address) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> caller.api()
                                .get("workshops/" + published + "/invitations?limit=500")
                                .path("items")
                                .valueStream()
                                .filter(own -> own.path("address").asString().equals(address))
                                .filter(own -> !own.path("state").asString().equals("WAITING"))
                                .map(own -> id(own, "id"))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    UUID request(String address) {
        return id(
                platform.api().post("workshops/" + published + "/registrations", Map.of("address", address)),
                "requestId");
    }

    /** Returns the link of somebody who takes part in the published workshop, having come by herself. */
    String participation(String address, Map<String, Object> form) {
        String link = platform.api()
                .post("registrations/requests/" + links.token(Kind.REQUEST, request(address)) + "/confirmation", form)
                .path("link")
                .asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    static Map<String, Object> form() {
        return Map.of(
                "name", "Petra Participant",
                "country", "CH",
                "language", "en",
                "timeZone", "Europe/Zurich",
                "kind", "ROOM",
                "consent", true);
    }

    /** Where nobody listens: what is sent there waits. */
    static Map<String, Object> webhook() {
        return Map.of("address", "http://127.0.0.1:9/convene", "types", List.of("member.removed"));
    }

    /** Returns a new webhook, as soon as notification-service knows who the foundation's admins are. */
    UUID webhook(Caller admin, UUID foundation) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(
                        () -> id(admin.api().post("foundations/" + foundation + "/webhooks", webhook()), "id"),
                        Objects::nonNull);
    }

    /** Returns the ids of the mails that a host's ledger shows, once there are some. */
    List<String> deliveries(Caller caller) {
        Pattern delivery = Pattern.compile("/emails/([0-9a-f-]{36})\"");
        List<String> found = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            String page = caller.send(
                            new Call("GET", "/organize"),
                            "/organize/workshops/" + published + "/emails",
                            Map.of(),
                            false)
                    .body();
            Matcher match = delivery.matcher(page);
            while (match.find()) {
                found.add(match.group(1));
            }
            return !found.isEmpty();
        });
        return found;
    }

    static UUID id(JsonNode json, String field) {
        return UUID.fromString(json.path(field).asString());
    }
}
