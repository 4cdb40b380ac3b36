package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every state, in a real browser; the pictures lie in target/screenshots. */
class PagesIntegrationTests extends ServiceTests {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Person claire = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire Favre", false);

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    @BeforeEach
    void letClaireWorkForLeman() {
        employ(Samples.LEMAN.foundationId(), claire.id());
    }

    @Test
    void leadsAnInviteeFromTheLinkToHerPlaceWithoutScripts() {
        Workshop workshop = hearOf(Samples.workshop(1));
        Invitation invitation = invite(workshop, "Ирина <b>К</b> <irina-" + workshop.id() + "@klinika.example.org>");
        try (BrowserContext context = open(View.phone().withoutScripts())) {
            Page page = context.newPage();
            page.navigate(url("/invitations/" + links.token(Kind.INVITATION, invitation.id(), 1)));
            assertThat(page.inputValue("#name")).isEqualTo("Ирина <b>К</b>");
            page.selectOption("#country", "UZ");
            page.selectOption("#timeZone", "Asia/Tashkent");
            button(page, "Register");
            assertThat(page.textContent("#errors")).contains("One field needs your attention");
            picture(page, "invitation-refused-390");
            page.check("#consent");
            button(page, "Register");

            assertThat(page.textContent("main")).contains("You have a place in the room", "Tashkent");
            page.click("text=Cancel my participation");
            assertThat(page.textContent("main")).contains("Cancel your participation?");
            picture(page, "cancellation-390");
            button(page, "Cancel my participation");
            assertThat(page.textContent("main")).contains("You do not take part");
        }
    }

    @Test
    void leadsSomebodyFromTheOpenFormByTheCodeToHerPlace() {
        Workshop workshop = hearOf(Samples.workshop(1));
        try (BrowserContext context = open(View.desktop())) {
            Page page = context.newPage();
            page.navigate(url("/workshops/" + workshop.id() + "/register"));
            page.fill("#address", "lakshmi.example.org");
            button(page, "Write to me");
            assertThat(page.textContent("#errors")).contains("Write an e-mail address");
            picture(page, "open-refused-1280");
            page.fill("#address", "lakshmi-" + workshop.id() + "@med.example.org");
            button(page, "Write to me");
            assertThat(page.textContent("h1")).isEqualTo("We have written to you");
            picture(page, "code-1280");
            UUID request = UUID.fromString(page.url().replaceAll(".*/requests/(.*)/code", "$1"));
            page.fill("#code", "0000-0000");
            button(page, "Go on");
            assertThat(page.textContent("#errors")).contains("This is not the code");
            page.fill("#code", links.code(Kind.REQUEST, request).toLowerCase(Locale.ROOT));
            button(page, "Go on");
            page.fill("#name", "Lakshmi Nair");
            page.selectOption("#country", "IN");
            page.selectOption("#timeZone", "Asia/Kolkata");
            page.selectOption("#language", "en");
            page.check("#consent");
            accessible(page);
            picture(page, "form-1280");
            button(page, "Register");
            assertThat(page.textContent("main")).contains("You have a place in the room", "13:30", "Kolkata");
            accessible(page);
            picture(page, "participant-room-1280");
        }
    }

    @Test
    void showsEveryStateOfAParticipation() {
        Workshop workshop = hearOf(Samples.workshop(1));
        register(workshop, "first");
        String waiting = register(workshop, "waiting");
        for (View view : List.of(View.phone(), View.desktop().dark())) {
            String size = view.width() + (view.width() == 390 ? "" : "-dark");
            try (BrowserContext context = open(view)) {
                Page page = context.newPage();
                page.navigate(url(waiting));
                assertThat(page.textContent("main")).contains("You are next on the waiting list");
                accessible(page);
                picture(page, "participant-waiting-" + size);
                page.navigate(url(waiting + "/details"));
                accessible(page);
                picture(page, "details-" + size);
                page.navigate(url(waiting.replace("/registrations/", "/join/")));
                assertThat(page.textContent("main")).contains("The door opens on");
                accessible(page);
                picture(page, "join-early-" + size);
            }
        }
        clock.setAt(Samples.START.minus(Duration.ofMinutes(5)));
        try (BrowserContext context = open(View.phone())) {
            Page page = context.newPage();
            page.navigate(url(waiting.replace("/registrations/", "/join/")));
            assertThat(page.textContent("main")).contains("The door is open", "where you watch");
            picture(page, "join-open-390");
            page.navigate(url("/workshops/" + workshop.id() + "/register"));
            assertThat(page.textContent("main")).contains("Registration has closed");
            picture(page, "closed-390");
            hearOf(Samples.workshop(workshop.id(), WorkshopState.CALLED_OFF, 1, true, 9));
            page.navigate(url(waiting));
            assertThat(page.textContent("main")).contains("This workshop was called off");
            picture(page, "participant-called-off-390");
        }
    }

    @Test
    void leadsThroughTheDoorToTheMeetingOfAnotherSite() throws Exception {
        HttpServer meeting = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meeting.createContext("/", exchange -> {
            byte[] words = "<h1>The meeting</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, words.length);
            exchange.getResponseBody().write(words);
            exchange.close();
        });
        meeting.start();
        String address = "http://127.0.0.1:" + meeting.getAddress().getPort() + "/room";
        Workshop workshop = Samples.workshop(5);
        hearOf(workshop);
        String hers = register(workshop, "joins");
        hearOf(Samples.meetingAt(address, workshop.id()));
        clock.setAt(Samples.START);
        try (BrowserContext context = open(View.desktop())) {
            Page page = context.newPage();
            page.navigate(url(hers.replace("/registrations/", "/join/")));
            accessible(page);
            picture(page, "join-open-1280");
            button(page, "Go in");
            assertThat(page.textContent("h1")).isEqualTo("The meeting");
        } finally {
            meeting.stop(0);
        }
    }

    @Test
    void letsAHostInviteAndSeeItsPeople() {
        Workshop workshop = hearOf(Samples.workshop(UUID.randomUUID(), WorkshopState.AGREEING, 2, true, 3));
        try (BrowserContext context = open(View.desktop())) {
            context.setExtraHTTPHeaders(Map.of("Authorization", SignedIn.as(claire)));
            Page page = context.newPage();
            page.navigate(url("/organize/workshops/" + workshop.id() + "/invitations"));
            assertThat(page.textContent("main")).contains("Nobody is on your list yet");
            accessible(page);
            picture(page, "invitees-empty-1280");
            page.fill("#list", """
                    email,given_name,family_name,country,language,time_zone,institution,profession
                    zihan-%1$s@uni.example.org,子涵,张,CN,zh,Asia/Shanghai,University Medical Centre,nurse
                    m-%1$s@example.org,محمد,عبد الله,EG,ar,Africa/Cairo,,physician
                    x-%1$s@example.org,<script>alert(1)</script>,"=HYPERLINK(""http://evil.example"")",US,en,,,other
                    two@@example.org,Bad,Address,CN,zh,Asia/Shanghai,,nurse
                    zone@example.org,Wrong,Zone,US,en,Mars/Olympus,,other
                    """.formatted(workshop.id()));
            button(page, "Invite them");
            assertThat(page.textContent("#report"))
                    .contains("3 people are invited", "2 lines need your attention", "two@@");
            assertThat(page.textContent("main")).contains("<script>alert(1)</script>", "张子涵");
            accessible(page);
            picture(page, "invitees-full-1280");
            hearOf(Samples.workshop(workshop.id(), WorkshopState.PUBLISHED, 2, true, 7));
            register(workshop, "first");
            register(workshop, "second");
            register(workshop, "third");
            page.navigate(url("/organize/workshops/" + workshop.id() + "/registrations"));
            assertThat(page.textContent("main")).contains("2 of 2 room places taken", "Waiting, place 1");
            accessible(page);
            picture(page, "registrants-1280");
            page.navigate(url("/organize/workshops/" + UUID.randomUUID() + "/registrations"));
            assertThat(page.textContent("main")).contains("Just a moment");
            picture(page, "moment-1280");
        }
        try (BrowserContext context = open(View.phone().dark())) {
            context.setExtraHTTPHeaders(Map.of("Authorization", SignedIn.as(claire)));
            Page page = context.newPage();
            page.navigate(url("/organize/workshops/" + workshop.id() + "/registrations"));
            picture(page, "registrants-390-dark");
            page.navigate(url("/organize/workshops/" + workshop.id() + "/invitations"));
            picture(page, "invitees-390-dark");
        }
    }

    @Test
    void mailsLinksAndSaysTheSameToEverybody() {
        try (BrowserContext context = open(View.phone())) {
            Page page = context.newPage();
            page.navigate(url("/registrations/find"));
            page.fill("#address", "nobody-" + UUID.randomUUID() + "@example.org");
            button(page, "Mail me my links");
            assertThat(page.textContent("main"))
                    .contains("If this address takes part in a workshop, we have written to it.");
            accessible(page);
            picture(page, "find-390");
        }
    }

    /** Registers somebody through the pages; her own page's path. */
    private String register(Workshop workshop, String name) {
        Invitation invitation = invite(
                hearOf(Samples.workshop(workshop.id(), WorkshopState.PUBLISHED, workshop.roomPlaces(), true, 7)),
                name + "-" + workshop.id() + "@example.org");
        try (BrowserContext context = open(View.phone().withoutScripts())) {
            Page page = context.newPage();
            page.navigate(url("/invitations/" + links.token(Kind.INVITATION, invitation.id(), 1)));
            page.fill("#name", "=1+1 <" + name + ">");
            page.selectOption("#country", "KZ");
            page.selectOption("#timeZone", "Asia/Almaty");
            page.check("#consent");
            button(page, "Register");
            return URI.create(page.url()).getPath();
        }
    }

    private Invitation invite(Workshop workshop, String line) {
        InviteeList list = InviteeList.read(line, PersonAddresses::parse);
        invitations.invite(workshop, Samples.LEMAN.foundationId(), list.invitees());
        String key = list.invitees().getFirst().address().given();
        await().until(() -> find(workshop, key).state() == InvitationState.ISSUED);
        return find(workshop, key);
    }

    private Invitation find(Workshop workshop, String address) {
        return invitations.ofHost(workshop.id(), Samples.LEMAN.foundationId(), "", 100).stream()
                .filter(i -> i.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static BrowserContext open(View view) {
        BrowserContext context = TestBrowser.shared().open(view);
        context.setDefaultTimeout(8_000);
        // The first page of a service takes its time on a busy machine.
        context.setDefaultNavigationTimeout(30_000);
        return context;
    }

    private static void button(Page page, String name) {
        page.click("button:text-is('" + name + "')");
    }

    private static void accessible(Page page) {
        assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
    }

    private static void picture(Page page, String name) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
    }
}
