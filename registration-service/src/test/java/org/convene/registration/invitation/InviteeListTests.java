package org.convene.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.registration.invitation.RefusedLine.Reason;
import org.convene.registration.person.web.PersonAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteeListTests {

    private static final String HEADER =
            "email,given_name,family_name,country,language,time_zone,institution,profession\n";

    private static InviteeList read(String pasted) {
        return InviteeList.read(pasted, PersonAddresses::parse);
    }

    @Test
    void readsAddressesLineByLine() {
        InviteeList list = read("""
                lakshmi@med.example.org

                Bilal Siddiqui <bilal@mail.example.org>,
                "Гүлнар Сейітқали" <gulnar@mail.example.org>
                用户@例子.example
                """);

        assertThat(list.refused()).isEmpty();
        assertThat(list.invitees())
                .extracting(i -> i.address().given(), Invitee::name)
                .containsExactly(
                        tuple("lakshmi@med.example.org", null),
                        tuple("bilal@mail.example.org", "Bilal Siddiqui"),
                        tuple("gulnar@mail.example.org", "Гүлнар Сейітқали"),
                        tuple("用户@例子.example", null));
    }

    @Test
    void readsATableByTheNamesOfItsColumns() {
        InviteeList list = read("\uFEFF" + HEADER
                + "p1@uni.example.org,子涵,张,CN,zh,Asia/Shanghai,University Medical Centre,hospital manager\r\n"
                + "p2@med.example.org,Lakshmi,\"Nair, MD\",in,en,Asia/Kolkata,\"The \"\"Old\"\" Clinic\",physician");

        assertThat(list.refused()).isEmpty();
        assertThat(list.invitees().get(0))
                .isEqualTo(new Invitee(
                        list.invitees().get(0).address(),
                        "张子涵",
                        "zh",
                        "Asia/Shanghai",
                        "CN",
                        "University Medical Centre",
                        "hospital manager"));
        assertThat(list.invitees().get(1).name()).isEqualTo("Lakshmi Nair, MD");
        assertThat(list.invitees().get(1).institution()).isEqualTo("The \"Old\" Clinic");
        assertThat(list.invitees().get(1).country()).isEqualTo("IN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E-Mail;Name\n", "name\te-mail\n"})
    void takesTheSeparatorFromTheFirstLine(String header) {
        String row = header.startsWith("E") ? "ana@example.org;Ana" : "Ana\tana@example.org";

        assertThat(read(header + row).invitees())
                .extracting(i -> i.address().key(), Invitee::name)
                .containsExactly(tuple("ana@example.org", "Ana"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-an-address,Bad,Address,CN,zh,Asia/Shanghai,,nurse|NOT_AN_ADDRESS",
                "two@@example.org,Bad,Address,CN,zh,Asia/Shanghai,,nurse|NOT_AN_ADDRESS",
                "Bcc: victim@example.org,Header,Injection,CN,zh,Asia/Shanghai,,nurse|NOT_AN_ADDRESS",
                "zone@example.org,Wrong,Zone,US,en,Mars/Olympus,,other|TIME_ZONE",
                "lang@example.org,Unknown,Language,US,xx,America/Los_Angeles,,other|LANGUAGE",
                "country@example.org,Wrong,Country,ZZ,en,America/Los_Angeles,,other|COUNTRY",
                "short@example.org,Too,Few|COLUMNS",
                "many@example.org,Too,Many,US,en,America/Los_Angeles,x,y,z,extra|COLUMNS",
                "quote@example.org,\"Unclosed,Quote,US,en,America/Los_Angeles,,other|UNCLOSED_QUOTE",
                "bidi@example.org,A\u202Egnp.exe,Override,US,en,America/Los_Angeles,,other|CONTROL_CHARACTERS",
                "nul@example.org,A\u0000B,Nul,US,en,America/Los_Angeles,,other|CONTROL_CHARACTERS",
            })
    void reportsABadLineAndKeepsTheGoodOnes(String line, Reason reason) {
        InviteeList list = read(HEADER + "a@example.org,A,A,,,,,\n" + line + "\n" + "b@example.org,B,B,,,,,\n");

        assertThat(list.refused())
                .extracting(RefusedLine::line, RefusedLine::reason)
                .containsExactly(tuple(3, reason));
        assertThat(list.invitees())
                .extracting(i -> i.address().key())
                .containsExactly("a@example.org", "b@example.org");
    }

    @Test
    void refusesTheSameAddressTwiceWhateverItsCase() {
        InviteeList list = read("good@clinic.example.org\nGOOD@Clinic.example.org");

        assertThat(list.invitees()).hasSize(1);
        assertThat(list.refused()).extracting(RefusedLine::reason).containsExactly(Reason.TWICE);
    }

    @Test
    void keepsTextsThatLookLikeFormulasOrMarkupAsTheyAre() {
        InviteeList list = read(HEADER
                + "f@example.org,\"=HYPERLINK(\"\"http://evil.example\"\")\",<script>,CN,zh,Asia/Shanghai,,nurse");

        assertThat(list.invitees())
                .extracting(Invitee::name)
                .containsExactly("=HYPERLINK(\"http://evil.example\") <script>");
    }

    @Test
    void refusesANameThatIsTooLongAndShowsOnlyItsBeginning() {
        InviteeList list = read("L".repeat(201) + " <long@example.org>");

        assertThat(list.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG);
            assertThat(refused.text()).hasSize(81).endsWith("…");
        });
    }

    @Test
    void refusesLinesBeyondTheFiftyThousandth() {
        String lines = IntStream.rangeClosed(1, InviteeList.MAX_LINES + 1)
                .mapToObj(i -> "p" + i + "@example.org")
                .collect(Collectors.joining("\n"));

        InviteeList list = read(lines);

        assertThat(list.invitees()).hasSize(InviteeList.MAX_LINES);
        assertThat(list.refused()).extracting(RefusedLine::reason).containsExactly(Reason.TOO_MANY);
    }
}
