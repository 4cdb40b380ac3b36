package org.convene.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextLinesTests {

    private static final String LONG = "The entry for your calendar is attached and follows every change. ".repeat(3);

    @Test
    void breakAParagraphBetweenWords() {
        List<String> lines = paragraph(Locale.ENGLISH, LONG);

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.strip()).hasSizeLessThanOrEqualTo(72));
        assertThat(lines.getFirst()).endsWith("every change. The  ");
        assertThat(joined(lines)).isEqualTo(LONG.strip());
    }

    @Test
    void countSignsOfChineseTwiceAndAddNoSpaceBetween() {
        String chinese = "您已报名参加研讨会。日历条目随信附上，并随每次更改而更新。".repeat(4);
        List<String> lines = paragraph(Locale.SIMPLIFIED_CHINESE, chinese);

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(TextLines.columns(line.stripTrailing())).isLessThanOrEqualTo(72))
                .noneSatisfy(line -> assertThat(line).startsWith("。"));
        assertThat(joined(lines)).isEqualTo(chinese);
    }

    @Test
    void breakThaiWhereAWordEnds() {
        String thai = "คุณลงทะเบียนเข้าร่วมการประชุมเชิงปฏิบัติการแล้วและรายการในปฏิทินของคุณแนบมาพร้อมนี้".repeat(2);
        List<String> lines = paragraph(Locale.forLanguageTag("th"), thai);

        assertThat(lines).hasSizeGreaterThan(1);
        // Vowels and tones above and below take no column of their own, and none begins a line.
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(TextLines.columns(line.stripTrailing())).isLessThanOrEqualTo(72))
                .noneSatisfy(line ->
                        assertThat(Character.getType(line.charAt(0))).isEqualTo((int) Character.NON_SPACING_MARK));
        assertThat(joined(lines)).isEqualTo(thai);
    }

    @Test
    void leaveAddressesWhole() {
        String address = "https://convene.example.org/registrations/" + "abc-def/".repeat(12) + "?a=b&c=d";
        String mail = "a-very-long-local-part-with-hyphens@" + "a-domain-with-hyphens.".repeat(3) + "example.org";

        assertThat(paragraph(Locale.ENGLISH, "Your page is here: " + address + " and open to you."))
                .anyMatch(line -> line.startsWith(address));
        assertThat(paragraph(Locale.ENGLISH, "Somebody wants your account to go by " + mail + " from now on."))
                .anyMatch(line -> line.contains(mail));
    }

    @Test
    void letNothingBeTakenForAQuotationOrAnotherMail() {
        assertThat(paragraph(Locale.ENGLISH, "> not a quotation")).containsExactly(" > not a quotation");
        assertThat(paragraph(Locale.ENGLISH, "From Geneva")).containsExactly(" From Geneva");
        assertThat(new TextLines(Locale.ENGLISH).quote("One\n\nTwo").toString()).isEqualTo("> One\n> \n> Two\n");
    }

    @Test
    void keepWhatStandsApartAway() {
        String apart = new TextLines(Locale.ENGLISH).apart(LONG).toString();

        assertThat(apart.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).startsWith("    T").doesNotEndWith(" "));
    }

    private static List<String> paragraph(Locale locale, String words) {
        return new TextLines(locale).paragraph(words).toString().lines().toList();
    }

    // As RFC 3676 has it with DelSp=yes.
    private static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.endsWith(" ") ? line.substring(0, line.length() - 1) : line));
        return text.toString();
    }
}
