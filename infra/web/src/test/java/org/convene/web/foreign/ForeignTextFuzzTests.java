package org.convene.web.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.convene.testing.fuzz.Spoiler;
import org.convene.web.input.Addresses;
import org.convene.web.input.LanguageTags;
import org.convene.web.input.Texts;
import org.convene.web.language.LanguageFolders;
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
import org.convene.web.paging.Cursor;
import org.convene.web.problem.Invalid;
import org.convene.web.reader.Zones;
import org.convene.web.security.IdentityKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads texts and files that were spoilt in many ways: each is read or refused as documented, and soon. */
class ForeignTextFuzzTests {

    private static final int TEXTS = 3_000;
    private static final int FILES = 300;

    /** Each is read together with all words of our own. */
    private static final int LANGUAGES = 20;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PersonalLinks LINKS = PersonalLinks.of(KeyRing.of(Map.of(1, new byte[32])));

    @TempDir
    private Path folder;

    /** A reader of one text, with a text that it takes. */
    record OfText(String name, String right, Function<String, ?> reader) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<OfText> readers() {
        return List.of(
                new OfText("address", "Anna.Andersson@clinic.example.org", Addresses::parse),
                new OfText("alphabets", "anna@clinic.example.org", Addresses::mixesAlphabets),
                new OfText("language", "pt-BR", LanguageTags::canonical),
                new OfText("zone", "America/Argentina/Buenos_Aires", Zones::find),
                new OfText("line", "Dr. Anna Andersson, Stockholm", Texts::tidy),
                new OfText("link", LINKS.token(Kind.PARTICIPATION, new UUID(1, 2), 3), LINKS::read),
                new OfText("cursor", Cursor.of("Zürich", new UUID(1, 2)).encoded(), ForeignTextFuzzTests::cursor));
    }

    private static UUID cursor(String text) {
        try {
            Cursor cursor = Cursor.read(text, 2);
            return cursor == null ? new UUID(0, 0) : cursor.uuid(1);
        } catch (Invalid refusal) {
            return new UUID(0, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsSpoiltText(OfText kind) {
        Spoiler spoiler = new Spoiler(new Random(kind.name().length()));
        long start = System.nanoTime();
        for (int i = 0; i < TEXTS; i++) {
            String text = spoiler.text(kind.right());
            try {
                var _ = kind.reader().apply(text);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(kind + " of \"" + text + "\"", e);
            }
        }
        var _ = kind.reader().apply(kind.right().repeat(20_000));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void readsSpoiltKeysOfLinks() throws IOException {
        String right = "1=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n2="
                + Base64.getEncoder().encodeToString(new byte[] {1}) + "\n";
        readsOrRefuses(right, folder.resolve("links.properties"), FILES, KeyRing::load);
    }

    @Test
    void readsSpoiltKeysOfIdentities() throws IOException, JOSEException {
        String key = new ECKeyGenerator(Curve.P_256).keyID("1").generate().toJSONString();
        readsOrRefuses(
                "{\"keys\":[" + key + "]}",
                folder.resolve(IdentityKeys.FILE),
                FILES,
                file -> IdentityKeys.load(folder));
    }

    @Test
    void readsSpoiltWordsOfALanguage() throws IOException {
        Path language = Files.createDirectory(folder.resolve("la"));
        readsOrRefuses(
                "page.title = Conventus\\u2014omnium\nplaces = {0, plural, one {# locus} other {# loci}}\n",
                language.resolve("own.properties"),
                LANGUAGES,
                file -> LanguageFolders.with(folder));
    }

    private static void readsOrRefuses(String right, Path file, int times, Consumer<Path> reader) throws IOException {
        Spoiler spoiler = new Spoiler(new Random(7));
        for (int i = 0; i < times; i++) {
            byte[] bytes = spoiler.utf8(right);
            Files.write(file, bytes);
            try {
                reader.accept(file);
            } catch (IllegalArgumentException refusal) {
                assertThat(refusal).hasMessageNotContaining("\0");
            } catch (RuntimeException | Error e) {
                throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }
}
