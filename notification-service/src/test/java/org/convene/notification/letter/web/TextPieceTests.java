package org.convene.notification.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a host's plain words becomes a link. */
class TextPieceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://files.example.org/cases-14. | https://files.example.org/cases-14",
                "(https://files.example.org/a) | https://files.example.org/a",
                "https://en.example.org/wiki/ARDS_(lung), too | https://en.example.org/wiki/ARDS_(lung)",
                "見る：https://files.example.org/病例 | https://files.example.org/",
                "Is it https://a.example/?x=1&y=2#z! | https://a.example/?x=1&y=2#z",
                "<https://a.example/> | https://a.example/",
            })
    void leadsToAnAddressWithoutWhatFollowsIt(String line, String address) {
        assertThat(TextPiece.of(line))
                .filteredOn(TextPiece::link)
                .extracting(TextPiece::text)
                .containsExactly(address);
        assertWhole(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.org/a",
                "javascript:alert(1)",
                "https://bank.example@elsewhere.example/",
                "https://",
                "https://%zz.example/",
                "xhttps://files.example.org/",
                "<a href=\"javascript:alert(1)\">https</a>",
            })
    void leadsNowhereElse(String line) {
        assertThat(TextPiece.of(line)).noneMatch(TextPiece::link);
        assertWhole(line);
    }

    @Test
    void keepsParagraphsAndTheirLines() {
        Letter.Message message = new Letter.Message(null, "Dear all,\n\nfirst\nsecond\n \n\nthird\n");
        assertThat(message.paragraphs())
                .extracting(paragraph -> paragraph.stream()
                        .map(line -> line.stream().map(TextPiece::text).collect(Collectors.joining()))
                        .toList())
                .containsExactly(List.of("Dear all,"), List.of("first", "second"), List.of("third"));
    }

    private static void assertWhole(String line) {
        assertThat(TextPiece.of(line).stream().map(TextPiece::text).collect(Collectors.joining()))
                .isEqualTo(line);
    }
}
