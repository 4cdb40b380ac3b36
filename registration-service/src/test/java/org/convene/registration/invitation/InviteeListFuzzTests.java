package org.convene.registration.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.testing.fuzz.CoverageGuidedFuzz;
import org.convene.testing.fuzz.Spoiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is pasted, each line of it becomes an invitee or a refused line, soon. */
class InviteeListFuzzTests {

    /** Were time to grow with the square of the length, it would be minutes. */
    private static final int LONG = 200_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final List<String> PASTED = List.of(
            "anna@example.org\nBruno Bianchi <bruno@example.org>,\n\"Chen, Li\" <chen@example.org>;\n",
            """
            email,given_name,family_name,country,language,time_zone,institution,profession
            anna@example.org,Anna,Andersson,SE,sv,Europe/Stockholm,"The ""Old"" Clinic",physician
            bruno@example.org,Bruno,Bianchi,it,it,Europe/Rome,"Ospedale, Nord",nurse
            """,
            "\uFEFFname;e-mail;language\r\nЧен;chen@example.org;ru\r\n张;zhang@example.org;zh\r\n",
            "address\tname\n用户@例子.example\t用户\n");

    @Test
    void readsSpoiltLists() {
        readSpoilt(1, 2_000);
    }

    @Test
    @Tag("long")
    void readsManySpoiltLists() {
        readSpoilt(2, 50_000);
    }

    private static void readSpoilt(long seed, int lists) {
        Random random = new Random(seed);
        Spoiler spoiler = new Spoiler(random);
        for (int i = 0; i < lists; i++) {
            String pasted = spoiler.text(PASTED.get(random.nextInt(PASTED.size())));
            assertThatCode(() -> read(pasted))
                    .as("seed %d, list %d: %s", seed, i, pasted)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refusesWhatIsFarTooLongSoon() {
        long start = System.nanoTime();
        for (String unit : List.of("<", "<a>", "\"", "\"\"", ",", ";", "<a> ", "a@", "\t", "\u00C3\u00A9", "(", "x")) {
            read(unit.repeat(LONG / unit.length()));
            read("email,name\n" + unit.repeat(LONG / unit.length()));
        }
        read("a@example.org\n".repeat(InviteeList.MAX_LINES + 1));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    @Tag("long")
    void readsWhatReachesTheMostCode() {
        CoverageGuidedFuzz.search(
                Target.class,
                Duration.ofSeconds(30),
                PASTED.stream().map(text -> text.getBytes(UTF_8)).toList());
    }

    /** What the search calls. */
    public static final class Target {

        private Target() {}

        public static void fuzzerTestOneInput(byte[] input) {
            read(new String(input, UTF_8));
        }
    }

    private static InviteeList read(String pasted) {
        InviteeList list = InviteeList.read(pasted, PersonAddresses::parse);
        String text = pasted.startsWith("\uFEFF") ? pasted.substring(1) : pasted;
        long lines = Stream.of(text.split("\r\n|\r|\n", -1))
                .filter(line -> !line.isBlank())
                .count();
        int read = list.invitees().size() + list.refused().size();
        // The first line may have named the columns.
        if (read != lines && read != lines - 1) {
            throw new AssertionError(read + " of " + lines + " lines are accounted for");
        }
        for (Invitee invitee : list.invitees()) {
            if (PersonAddresses.parse(invitee.address().given()).isEmpty()
                    || (invitee.name() != null && invitee.name().codePoints().anyMatch(Character::isISOControl))) {
                throw new AssertionError(invitee + " is taken");
            }
        }
        return list;
    }
}
