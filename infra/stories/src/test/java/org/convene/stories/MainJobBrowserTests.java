package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.convene.testing.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job as people play it: in real browsers, on desks and phones, with and without JavaScript. */
class MainJobBrowserTests {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final Platform platform = Platform.shared();
    private final LocalDate day = platform.future();
    private final View desk = View.desktop().at("Europe/Zurich");
    private boolean scripts;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @Test
    void threeFoundationsGetFromAnIdeaToTheInbox() {
        scripts = true;
        getFromAnIdeaToTheInbox();
    }

    @Test
    @Tag("long")
    void theyGetThereInBrowsersWithoutJavaScriptToo() {
        scripts = false;
        getFromAnIdeaToTheInbox();
    }

    private void getFromAnIdeaToTheInbox() {
        // 1. A foundation, and a colleague who joins it by mail.
        Visitor anna = visitor(desk).signIn(at("anna@rhone"), "Anna Keller");
        anna.goTo("/organize").see("You act for no foundation yet").show("desk-empty-light");
        registerFoundation(anna, "Fondation du Rhône", "Rhône", "CH", "Europe/Zurich");
        anna.fill("address", at("paul@rhone")).press("Send the invitation").see(at("paul@rhone"));
        Visitor paul = visitor(desk.dark()).signIn(at("paul@rhone"), "Paul Roux");
        paul.goTo("/memberships/" + platform.letters().token(at("paul@rhone"), "/memberships"));
        paul.press("Join Fondation du Rhône").see("Fondation du Rhône");
        anna.page().reload();
        anna.press("Let Paul Roux sign").see("Paul Roux shall sign no more");

        // 2. A draft, and two others asked to carry it.
        paul.goTo("/organize/workshops/new");
        fillTerms(paul, "10:00", "2");
        paul.press("Save the draft");
        String plan = paul.path();
        paul.fill("meetingAddress", meeting())
                .fill("sessions[0].title", "The first hour")
                .choose("sessions[0].kind", "TALK")
                .fill("sessions[0].minutes", "30")
                .fill("sessions[0].speakers", "Айгүл Сәрсенова, Алтай қоры")
                .press("Save the agenda");
        assertThat(paul.page().locator("[name='sessions[0].title']").inputValue())
                .isEqualTo("The first hour");
        ask(paul, plan, at("dana@altai"));
        ask(paul, plan, at("li.na@west-lake"));
        Visitor dana = visitor(desk).signIn(at("dana@altai"), "Дана Ермек");
        accept(dana, at("dana@altai"), "Алтай қоры", "Алтай", "KZ", "Asia/Almaty");
        Visitor li = visitor(View.phone().at("Asia/Shanghai")).signIn(at("li.na@west-lake"), "李娜");
        accept(li, at("li.na@west-lake"), "West Lake Hospital", "WLH", "CN", "Asia/Shanghai");

        // 3. Revision 1 needs everybody; a change of terms starts again.
        paul.goTo(plan + "/agreement").press("Submit revision 1").see("Revision 1 needs 2 more signatures");
        paul.notSee("Publish the workshop");
        dana.goTo(plan + "/agreement").press("Sign off revision 1").see("one more signature");
        li.goTo("/organize").see("Waiting for you").show("desk-waiting-phone-light");
        li.goTo(plan + "/agreement").unfold("Propose a change as revision 2");
        li.fill("roomPlaces", "3").press("Submit revision 2").see("Revision 2 needs 2 more signatures");
        dana.goTo(plan + "/agreement").press("Sign off revision 2");
        paul.goTo(plan + "/agreement").see("one more signature").show("agreement-dark");
        anna.goTo(plan + "/agreement").show("agreement-desk-light");
        anna.press("Sign off revision 2").see("All hosts have signed");
        anna.press("Publish the workshop");

        // 4. The public page stands; the lists overlap, and everybody is invited once.
        String workshop = plan.replace("/organize", "");
        Visitor irina = visitor(View.phone().dark().at("Asia/Tashkent")).goTo(workshop);
        // Without scripts nothing tells where she is, so she says it.
        (scripts ? irina : irina.readIn("Asia/Tashkent"))
                .see("Jointly organised by")
                .see("Tashkent")
                .show("workshop-phone-dark");
        invite(anna, plan, "Timur <" + at("timur@clinic") + ">\n" + at("wang@uni") + "\nnot an address");
        anna.see("No e-mail address").show("invitations-desk-light");
        invite(dana, plan, at("wang@uni"));

        // 5. By invitation at once; by the open form after a mailed code, here without JavaScript.
        Visitor timur = byInvitation(at("timur@clinic"), "Темур Каримов", "UZ", "Asia/Tashkent");
        timur.see("You have a place in the room").show("participant-phone-dark");
        Visitor wang = byInvitation(at("wang@uni"), "王伟", "CN", "Asia/Shanghai");
        Visitor amal = byOpenForm(workshop, at("amal@clinic"), "أمل حسن", "EG", "Africa/Cairo");
        amal.see("You have a place in the room");
        Visitor hari = byOpenForm(workshop, at("hari@clinic"), "हरि थापा", "NP", "Asia/Kathmandu");
        hari.see("You are next on the waiting list").show("participant-waiting-light");
        anna.goTo(plan + "/registrations").seeSoon("Темур").show("registrations-desk-light");

        // 6. One cancels, the next is told.
        wang.press("Cancel my participation").press("Cancel my participation").see("You do not take part");
        platform.awaitMail(at("hari@clinic"), "has become free");
        hari.page().reload();
        hari.see("You have a place in the room");
        platform.awaitCalendar(at("wang@uni"), entries -> assertThat(entries).isEmpty());

        // 7. Moved by 90 minutes: entries move, and pages tell.
        anna.goTo(plan + "/agreement").unfold("Propose a change as revision 3");
        anna.fill("localStart", day + "T11:30").press("Submit revision 3");
        dana.goTo(plan + "/agreement").press("Sign off revision 3");
        li.goTo(plan + "/agreement").press("Sign off revision 3").notSee("Sign off revision 3");
        Instant moved = day.atTime(11, 30).atZone(GENEVA).toInstant();
        for (String address : List.of(at("timur@clinic"), at("amal@clinic"), at("hari@clinic"))) {
            platform.awaitCalendar(
                    address,
                    entries -> assertThat(entries)
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(moved)));
        }
        anna.goTo(plan + "/emails").seeSoon("Workshop changed").show("emails-desk-light");
        anna.goTo(workshop).see("11:30").show("workshop-desk-light");

        // 9. The door.
        timur.press("To the door").see("The door opens").show("door-early-phone-dark");
        platform.moveClockTo(moved.minus(5, ChronoUnit.MINUTES));
        timur.page().reload();
        timur.see("The door is open");
        timur.press("Go in").page().waitForURL(meeting());

        // 8. Called off by all.
        anna.goTo(plan + "/agreement").unfold("Call the workshop off");
        anna.page().locator("#calling-off-reason").fill("An outbreak needs us all");
        anna.press("Propose to call it off");
        dana.goTo(plan + "/agreement").press("Sign off revision 4");
        li.goTo(plan + "/agreement").press("Sign off revision 4");
        for (String address : List.of(at("timur@clinic"), at("amal@clinic"), at("hari@clinic"))) {
            platform.awaitMail(address, "An outbreak needs us all");
            platform.awaitCalendar(address, entries -> assertThat(entries).isEmpty());
        }
        hari.page().reload();
        hari.see("This workshop was called off").show("participant-called-off-light");
        anna.goTo(plan + "/log").see("An outbreak needs us all").show("log-desk-light");
    }

    private Visitor visitor(View view) {
        return new Visitor(platform, scripts ? view : view.withoutScripts());
    }

    /** Everybody plays the story twice, under two addresses. */
    private String at(String person) {
        return person + (scripts ? ".example.org" : ".noscript.example.org");
    }

    /** Some other site; the mailbox will do. */
    private String meeting() {
        return platform.mailbox() + "/?room=sepsis";
    }

    private static void registerFoundation(
            Visitor visitor, String name, String shortName, String country, String zone) {
        visitor.goTo("/organize/foundations/new");
        fillFoundation(visitor, name, shortName, country, zone);
        visitor.press("Register this foundation").see(name);
    }

    private static void fillFoundation(Visitor visitor, String name, String shortName, String country, String zone) {
        visitor.fill("name", name)
                .fill("shortName", shortName)
                .choose("country", country)
                .choose("timeZone", zone);
    }

    private void fillTerms(Visitor visitor, String hour, String places) {
        visitor.fill("title", "Sepsis in the first hour")
                .fill("purpose", "What can be done before the laboratory answers.")
                .fill("seriesName", "Hours that count")
                .fill("number", "3")
                .fill("localStart", day + "T" + hour)
                .choose("timeZone", "Europe/Zurich")
                .fill("durationMinutes", "120")
                .fill("roomPlaces", places)
                .tick("audience|Audience|watch");
    }

    private static void ask(Visitor visitor, String plan, String address) {
        visitor.goTo(plan).unfold("Ask another foundation");
        visitor.fill("address", address).press("Send the question").see(address);
    }

    private void accept(Visitor visitor, String address, String name, String shortName, String country, String zone) {
        visitor.goTo("/organize/co-organizing/" + platform.letters().token(address, "/organize/co-organizing"));
        visitor.see("Sepsis in the first hour").unfold("With a foundation that is new here");
        fillFoundation(visitor, name, shortName, country, zone);
        visitor.press("Register it and carry the workshop").see("Sepsis in the first hour");
    }

    private static void invite(Visitor visitor, String plan, String list) {
        visitor.goTo(plan + "/invitations").seeSoon("Invite people");
        visitor.fill("list", list).press("Invite them");
    }

    private Visitor byInvitation(String address, String name, String country, String zone) {
        Visitor visitor = visitor(View.phone().dark().at(zone));
        visitor.goTo("/invitations/" + platform.letters().token(address, "/invitations"));
        if (!scripts) {
            visitor.choose("timeZone", zone);
        }
        register(visitor, name, country);
        return visitor;
    }

    private Visitor byOpenForm(String workshop, String address, String name, String country, String zone) {
        Visitor visitor = new Visitor(platform, View.phone().withoutScripts());
        visitor.goTo(workshop + "/register");
        visitor.fill("address", address).press("Write to me").see("We have written to you");
        visitor.fill("code", platform.letters().code(address)).press("Go on");
        visitor.choose("timeZone", zone);
        register(visitor, name, country);
        return visitor;
    }

    private static void register(Visitor visitor, String name, String country) {
        visitor.fill("name", name)
                .choose("country", country)
                .tick("In the room")
                .tick("I agree")
                .press("Register");
    }
}
