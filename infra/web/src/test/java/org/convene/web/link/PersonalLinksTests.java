package org.convene.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalLinksTests {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final PersonalLinks links = PersonalLinks.of(KeyRing.of(Map.of(1, secret(1))));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsWhatItMade(Kind kind) {
        for (int generation : new int[] {0, 1, 255, 256, 65_535}) {
            String token = links.token(kind, ID, generation);

            assertThat(token).hasSize(48).matches("[A-Za-z0-9_-]+");
            assertThat(links.read(token)).contains(new PersonalLink(kind, ID, generation));
        }
    }

    @Test
    void refusesEveryFlippedBit() {
        byte[] token = Base64.getUrlDecoder().decode(links.token(Kind.PARTICIPATION, ID, 3));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(links.read(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
                    .as("bit %s", bit)
                    .isEmpty();
        }
    }

    @Test
    void refusesWhateverIsTyped() {
        Random random = new Random(42);
        String token = links.token(Kind.PARTICIPATION, ID, 3);
        for (int i = 0; i < 20_000; i++) {
            char[] changed = token.toCharArray();
            int place = random.nextInt(changed.length);
            char typed = (char) random.nextInt(300);
            boolean same = changed[place] == typed;
            changed[place] = typed;

            assertThat(links.read(new String(changed)).isPresent()).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "a", "====", "ü"})
    void refusesOtherLengths(String tail) {
        String token = links.token(Kind.REQUEST, ID, 0);

        assertThat(links.read(tail)).isEmpty();
        assertThat(links.read(token + tail).isPresent()).isEqualTo(tail.isEmpty());
        assertThat(links.read(token.substring(0, 47) + "=")).isEmpty();
    }

    @Test
    void refusesAnotherOwnersLink() {
        PersonalLinks others = PersonalLinks.of(KeyRing.of(Map.of(1, secret(2))));

        assertThat(others.read(links.token(Kind.INVITATION, ID, 0))).isEmpty();
    }

    @Test
    void refusesGenerationsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> links.token(Kind.INVITATION, ID, 65_536))
                .withMessage("generation: 65536 (expected: 0..65535)");
    }

    @Test
    void saysWhatWasExpectedOfALink() {
        PersonalLink link = new PersonalLink(Kind.REQUEST, ID, 2);

        assertThat(link.is(Kind.REQUEST, 2)).isTrue();
        assertThat(link.is(Kind.REQUEST, 3)).isFalse();
        assertThat(link.is(Kind.SIGN_IN, 2)).isFalse();
        assertThat(links.read(links.token(Kind.REQUEST, ID, 2), Kind.SIGN_IN)).isEmpty();
    }

    @Test
    void knowsACodeHoweverItIsTyped() {
        String code = links.code(Kind.SIGN_IN, ID);
        String spaced = PersonalLinks.spaced(code);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(spaced).hasSize(9).contains("-");
        assertThat(links.isCode(Kind.SIGN_IN, ID, " " + spaced.toLowerCase(java.util.Locale.ROOT) + " "))
                .isTrue();
        assertThat(links.isCode(Kind.SIGN_IN, ID, code.replace('0', 'o').replace('1', 'l')))
                .isTrue();
        assertThat(links.isCode(Kind.REQUEST, ID, code)).isFalse();
        assertThat(links.isCode(Kind.SIGN_IN, new UUID(1, 2), code)).isFalse();
        assertThat(links.isCode(Kind.SIGN_IN, ID, "")).isFalse();
        assertThat(links.isCode(Kind.SIGN_IN, ID, code + "0")).isFalse();
        assertThat(links.isCode(Kind.SIGN_IN, ID, "x".repeat(1_000_000))).isFalse();
    }

    @Test
    void givesCodesThatDiffer() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(links.code(Kind.SIGN_IN, new UUID(0, i)));
        }

        assertThat(codes).hasSize(10_000);
    }

    @Test
    void signsWithTheNewestKeyAndReadsLinksOfOlderOnes(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("links-event.properties");
        Files.writeString(file, "1=" + base64(secret(1)) + "\n");
        PersonalLinks reloaded = PersonalLinks.of(KeyRing.load(file));
        String old = reloaded.token(Kind.MEMBERSHIP, ID, 0);
        String oldCode = reloaded.code(Kind.MEMBERSHIP, ID);

        Files.writeString(file, "1=" + base64(secret(1)) + "\n2=" + base64(secret(2)) + "\n");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_900_000_000_000L));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> !reloaded.token(Kind.MEMBERSHIP, ID, 0).equals(old));

        assertThat(reloaded.read(old)).isPresent();
        assertThat(reloaded.isCode(Kind.MEMBERSHIP, ID, oldCode)).isTrue();
        Files.writeString(file, "not a key");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_900_000_100_000L));
        Awaitility.await()
                .during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> reloaded.read(old).isPresent());
    }

    @Test
    void saysWhichKeyFileIsMissing(@TempDir Path directory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.load(directory.resolve("links-event.properties")))
                .withMessageContaining("links-event.properties: not there");
    }

    @Test
    void neverShowsASecret() {
        assertThat(new SigningKey(7, secret(3))).hasToString("key 7");
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey(7, new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKey(256, secret(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.of(Map.of()));
    }

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
