package org.convene.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.client.Connection;
import org.convene.client.api.WorkshopsApi;
import org.convene.client.model.HelperInput;
import org.convene.client.model.Message;
import org.convene.client.model.MessageInName;
import org.convene.client.model.MessageInput;
import org.convene.client.model.MessageReaders;
import org.convene.client.model.MessageTextInput;
import org.convene.client.model.PostInput;
import org.convene.client.model.PostLineInput;
import org.convene.client.model.Session;
import org.convene.client.model.SpeakerAnswer;
import org.convene.client.model.SpeakerContact;
import org.convene.client.model.SpeakerProfile;
import org.convene.client.model.ToDoInput;
import org.convene.client.model.WorkshopRight;
import org.jspecify.annotations.Nullable;

/** What hosts do together beside agreeing: they talk, share out what is to do, ask speakers, and write to participants. */
final class Teamwork {

    private static final String CASES = "Six cases, read together";
    private static final String GIULIA = "giulia.ferrari@sanmarco.example.org";

    private final WorkshopsApi speakers;
    private final Letters letters;

    Teamwork(Connection anybody, Letters letters) {
        this.speakers = new WorkshopsApi(anybody);
        this.letters = letters;
    }

    /** Makes a published workshop ready for its day. */
    void prepare(UUID workshop, LocalDate day, Desk leman, Desk niet, Desk hospital, Desk harbour) {
        doOn(workshop, "Find an interpreter for Russian", niet, day.minusDays(10), true);
        doOn(workshop, "Put the rest of the Chinese texts in", harbour, day.minusDays(8), false);
        doOn(workshop, "Send the six cases to everybody who speaks", leman, day.minusDays(5), false);
        doOn(workshop, "Try the meeting with all speakers", hospital, day.minusDays(1), false);
        say(niet, workshop, "The page reads well in Russian now. Who looks at the Chinese one?", null);
        say(harbour, workshop, "We do, by the end of the week.", null);
        leman.workshops().addFile(workshop, null, "Six cases to read before.pdf", null, pdf("six-cases.pdf"));
        hospital.workshops()
                .nameHelper(
                        workshop,
                        new HelperInput(
                                "zhao.mei@fah.example.org",
                                hospital.foundation(),
                                Set.of(WorkshopRight.REGISTRATIONS, WorkshopRight.MAIL),
                                "zh-CN"),
                        null);
        askSpeakers(workshop, leman);
    }

    private void askSpeakers(UUID workshop, Desk leman) {
        UUID session = leman.workshops().getDetails(workshop).sessions().stream()
                .filter(each -> each.title().equals(CASES))
                .findFirst()
                .map(Session::id)
                .orElseThrow();
        ask(leman, workshop, session, "Giulia Ferrari", GIULIA);
        ask(leman, workshop, session, "Ерлан Жумабаев", "yerlan@alatau.example.org");
        String link = letters.token(GIULIA, "/organize/speaking");
        speakers.acceptSpeaking(link, new SpeakerAnswer("Gladly; I bring two of the six."));
        speakers.changeSpeakerProfile(
                link,
                SpeakerProfile.builder()
                        .affiliation("Intensive care, Ospedale San Marco")
                        .biography(
                                "Giulia Ferrari has led an intensive care unit for eleven years, through two epidemics."
                                        + " She writes on what small hospitals can do before the ambulance comes.")
                        .build());
        speakers.addSlides(link, "Two of six.pdf", pdf("two-of-six.pdf"));
    }

    private static void ask(Desk host, UUID workshop, UUID session, String name, String address) {
        host.workshops()
                .askSpeaker(
                        workshop,
                        SpeakerContact.builder()
                                .sessionId(session)
                                .name(name)
                                .address(address)
                                .language("en")
                                .message("Would you read the cases with us?")
                                .build(),
                        null);
    }

    /** Wants to write to all who take part; one other host has agreed, two have not answered yet. */
    void write(UUID workshop, Desk hospital, Desk harbour) {
        MessageInput words = MessageInput.builder()
                .foundationId(hospital.foundation())
                .readers(MessageReaders.TAKING_PART)
                .texts(List.of(
                        new MessageTextInput(
                                "en",
                                "Please try your microphone before Wednesday",
                                "The meeting is open for a try on Tuesday from 9:00 to 17:00, Zurich time. Whoever wants to"
                                        + " present a case of her own, please be there at least once."),
                        new MessageTextInput(
                                "ru",
                                "Проверьте, пожалуйста, микрофон до среды",
                                "Встреча открыта для пробы во вторник с 9:00 до 17:00 по Цюриху. Если вы хотите показать"
                                        + " свой случай, загляните туда хотя бы раз.")))
                .build();
        Message message = Desk.onceKnown(() -> hospital.workshops().proposeMessage(workshop, words, null));
        harbour.workshops().agreeToMessage(workshop, message.id(), new MessageInName(harbour.foundation()), null);
    }

    /** Talks about the day that one of them has refused. */
    void talkAboutTheDay(UUID workshop, int revision, Desk lead, Desk refusing) {
        PostLineInput start = new PostLineInput(revision, "start");
        say(refusing, workshop, "A week later suits us, at the same hour.", start);
        say(lead, workshop, "For us as well. If nobody minds by Friday, I propose it anew.", start);
    }

    private static void doOn(UUID workshop, String what, Desk host, LocalDate due, boolean done) {
        host.workshops().addToDo(workshop, new ToDoInput(what, host.foundation(), due, done), null);
    }

    private static void say(Desk host, UUID workshop, String words, @Nullable PostLineInput about) {
        host.workshops().writePost(workshop, new PostInput(host.foundation(), words, about), null);
    }

    private static byte[] pdf(String name) {
        try (InputStream file = Teamwork.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + ": missing (expected: beside " + Teamwork.class + ")");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
