package org.convene.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.web.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final UUID ID = UUID.fromString("019f0000-0000-7000-8000-000000000001");

    @Test
    void comesBackAsItWent() {
        Instant at = Instant.parse("2027-05-14T08:00:00.123456Z");
        Cursor back = Objects.requireNonNull(
                Cursor.read(Cursor.of(at, "zoë@leman.example", 7L, ID).encoded(), 4));

        assertThat(back.instant(0)).isEqualTo(at);
        assertThat(back.text(1)).isEqualTo("zoë@leman.example");
        assertThat(back.number(2)).isEqualTo(7);
        assertThat(back.uuid(3)).isEqualTo(ID);
    }

    @Test
    void isTheBeginningIfThereIsNone() {
        assertThat(Cursor.read(null, 1)).isNull();
        assertThat(Cursor.read("", 1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "019f0000-0000-7000-8000-000000000001", "_w", "AA"})
    void refusesWhatItNeverGaveOut(String after) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Objects.requireNonNull(Cursor.read(after, 1)).uuid(0))
                .satisfies(refused ->
                        assertThat(refused.fields().getFirst().name()).isEqualTo("after"));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String other = Cursor.of("a", "b").encoded();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.read(other, 1));
        String words = Base64.getUrlEncoder().encodeToString("soon".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Objects.requireNonNull(Cursor.read(words, 1)).instant(0));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> Objects.requireNonNull(Cursor.read(words, 1)).number(0));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> Cursor.read("A".repeat(3_000), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("two\nlines"));
    }

    @Test
    void showsNoMoreThanWasAskedForAndWhereToGoOn() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of(2).encoded());
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
        assertThat(page.map(number -> "no. " + number).items()).containsExactly("no. 1", "no. 2");
    }
}
