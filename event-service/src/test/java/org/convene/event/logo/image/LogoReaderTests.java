package org.convene.event.logo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.convene.event.logo.Logo;
import org.convene.event.logo.Pictures;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;
import org.convene.event.logo.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoReaderTests {

    private final LogoReader reader = new LogoReader();

    @ParameterizedTest(name = "{0} of {1} × {2}")
    @CsvSource({"png,800,300,512,192", "png,40,20,40,20", "jpeg,3000,4096,375,512", "png,4096,1,512,1"})
    void fitsAPictureIntoALogo(String format, int width, int height, int fittedWidth, int fittedHeight)
            throws UnusableUpload {
        Logo logo = reader.read(Pictures.of(format, width, height));

        assertThat(new int[] {logo.width(), logo.height()}).containsExactly(fittedWidth, fittedHeight);
        assertThat(logo.hash()).matches("[0-9a-f]{32}");
    }

    @Test
    void keepsWhatIsClearAndNothingElseOfTheFile() throws UnusableUpload, IOException {
        byte[] file = Pictures.joined(Pictures.of("png", 200, 100), "<script>alert(1)</script>PK\3\4");

        Logo logo = reader.read(file);

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(drawn.getRGB(0, 0) >>> 24).isZero();
        assertThat(drawn.getRGB(100, 50)).isEqualTo(0xffff0000);
    }

    @Test
    void readsWebp() throws UnusableUpload, IOException {
        for (String kind : new String[] {"lossless", "lossy"}) {
            Logo logo = reader.read(Pictures.webp(kind));
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
            assertThat(drawn.getRGB(0, 0) >>> 24).isZero();
            assertThat((drawn.getRGB(logo.width() / 2, logo.height() / 2) >> 16) & 0xff)
                    .isGreaterThan(0xf0);
        }
        assertThat(why(Pictures.webp("many-colours"))).isEqualTo(new Unusable.TooIntricate());
        assertThat(why(Pictures.webpClaiming(4097, 10))).isEqualTo(new Unusable.TooManyPixels(4097, 10));
        assertThat(why(Arrays.copyOf(Pictures.webpClaiming(10, 10), 24))).isEqualTo(new Unusable.Broken());
    }

    @Test
    void doesNotGoOnDecodingWhatIsNotThere() {
        Instant began = Instant.now();
        assertThat(why(Pictures.webpClaiming(4096, 4096))).isEqualTo(new Unusable.Broken());
        // It would be minutes.
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "lossy", "lossless", "svg"})
    void knowsNoFileThatItStumblesOver(String kind) {
        byte[] whole = switch (kind) {
            case "png", "jpeg" -> Pictures.of(kind, 60, 30);
            case "svg" ->
                Pictures.svg("<g transform=\"rotate(3)\"><path d=\"M0 0L9 9C1 2 3 4 5 6z\"/></g><text>Lé</text>");
            default -> Pictures.webp(kind);
        };
        Random random = new Random(24);
        for (int round = 0; round < 200; round++) {
            byte[] spoilt = Arrays.copyOf(whole, random.nextInt(5) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int bytes = 0; bytes < Math.min(3, spoilt.length); bytes++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            // Either it is a logo, or there are words for it.
            try {
                assertThat(reader.read(spoilt).width()).isPositive();
            } catch (UnusableUpload unusable) {
                assertThat(unusable.why()).isNotNull();
            }
        }
    }

    @Test
    void drawsShapesGradientsCutsAndLetters() throws UnusableUpload, IOException {
        Logo logo = reader.read(Pictures.svg("""
                <defs><linearGradient id="g"><stop stop-color="#00f"/></linearGradient>
                <clipPath id="c"><rect class="k" width="100" height="100"/></clipPath></defs>
                <style>.k{fill:none}.a{fill:url(#g);clip-path:url(#c);stroke-dasharray:none}</style>
                <rect class="a" width="200" height="100"/><text x="110" y="50">L</text>"""));

        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(new int[] {logo.width(), logo.height()}).containsExactly(512, 256);
        assertThat(drawn.getRGB(100, 100)).isEqualTo(0xff0000ff);
        assertThat(drawn.getRGB(500, 10) >>> 24).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onload=\"alert(1)\" width=\"9\" height=\"9\"/>",
                "<use href=\"http://127.0.0.1:9/a.svg#x\"/>",
                "<use xlink:href=\"file:///etc/passwd#x\"/>",
                "<image href=\"data:image/png;base64,AAAA\"/>",
                "<style>@import 'http://127.0.0.1:9/';</style>",
                "<style>.a{fill:\\75rl(http://127.0.0.1:9/)}</style>",
                "<rect style=\"fill:url( 'http://127.0.0.1:9/#a')\"/>",
                "<rect fill=\"url(file:///etc/passwd#a)\"/>",
                "<a href=\"#x\"><rect/></a>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<x:g xmlns:x=\"http://www.w3.org/1999/xhtml\"><x:script>1</x:script></x:g>",
                "<filter id=\"f\"><feTurbulence numOctaves=\"999999\"/></filter>",
                "<line x2=\"200\" stroke=\"red\" stroke-dasharray=\"0.0001\"/>"
            })
    void refusesDrawingsThatDoMoreThanDraw(String inside) {
        assertThat(why(Pictures.svg(inside))).isInstanceOf(Unusable.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE svg [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/\"> %x;]>",
                "<?xml-stylesheet href=\"http://127.0.0.1:9/\"?>"
            })
    void refusesWhatAFileDeclaresBeforeItsDrawing(String declared) {
        byte[] drawing = Pictures.svg("<text>a</text>");
        assertThat(why(Pictures.joined(declared.getBytes(StandardCharsets.UTF_8), text(drawing))))
                .isInstanceOf(Unusable.Forbidden.class);
    }

    @Test
    void looksAtNoDocumentType() throws UnusableUpload {
        String type =
                "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:9/\">";
        assertThat(reader.read(Pictures.joined(
                                type.getBytes(StandardCharsets.UTF_8), text(Pictures.svg("<rect width=\"9\"/>"))))
                        .width())
                .isEqualTo(512);
    }

    @Test
    void refusesWhatTakesTooLongToDraw() {
        String tower = IntStream.range(1, 12)
                .mapToObj(level ->
                        "<g id=\"l" + level + "\">" + ("<use href=\"#l" + (level - 1) + "\"/>").repeat(10) + "</g>")
                .collect(Collectors.joining("", "<rect id=\"l0\" width=\"9\" height=\"9\"/>", ""));
        String masks = IntStream.range(1, 9)
                .mapToObj(level -> "<mask id=\"m" + level + "\">"
                        + ("<rect class=\"c" + (level - 1) + "\" width=\"9\"/>").repeat(10) + "</mask><style>.c" + level
                        + "{mask:url(#m" + level + ")}</style>")
                .collect(Collectors.joining());
        for (String inside : new String[] {
            tower,
            masks + "<rect class=\"c8\"/>",
            "<g id=\"a\"><use href=\"#a\"/></g>",
            "<rect width=\"9\" height=\"9\"/>".repeat(5_000),
            "<path d=\"M0 0" + "L9 9L1 7".repeat(20_000) + "\"/>",
            "<g>".repeat(40) + "</g>".repeat(40)
        }) {
            assertThat(why(Pictures.svg(inside))).isEqualTo(new Unusable.TooIntricate());
        }
    }

    @Test
    void refusesByItsHeaderWhatIsTooLargeToBeDecoded() {
        assertThat(why(Pictures.claiming(60_000, 60_000))).isEqualTo(new Unusable.TooManyPixels(60_000, 60_000));
        byte[] bomb = Pictures.bomb();
        assertThat(bomb).hasSizeLessThan(Upload.MOST_BYTES);
        assertThat(why(bomb)).isEqualTo(new Unusable.TooManyPixels(10_000, 10_000));
    }

    @Test
    void refusesWhatIsNoPictureToItsEnd() {
        byte[] png = Pictures.of("png", 300, 300);
        byte[] jpeg = Pictures.of("jpeg", 300, 300);
        assertThat(why(Arrays.copyOf(png, png.length / 2))).isEqualTo(new Unusable.Broken());
        assertThat(why(Arrays.copyOf(png, 20))).isEqualTo(new Unusable.Broken());
        assertThat(why(Arrays.copyOf(jpeg, jpeg.length / 2))).isEqualTo(new Unusable.Broken());
        assertThat(why("<svg xmlns=\"http://www.w3.org/2000/svg\"><g>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unusable.Broken());
    }

    @Test
    void refusesOtherFormatsWhateverTheyAreCalled() {
        byte[] gif = Pictures.of("gif", 10, 10);
        assertThat(why(gif)).isEqualTo(new Unusable.OtherFormat());
        assertThat(why(Pictures.joined(gif, text(Pictures.svg(""))))).isEqualTo(new Unusable.OtherFormat());
        assertThat(why("PK\3\4".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Unusable.OtherFormat());
        assertThat(why("<html/>".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new Unusable.OtherFormat());
        assertThat(why(new byte[0])).isEqualTo(new Unusable.Empty());
        assertThat(why(new byte[Upload.MOST_BYTES + 1])).isEqualTo(new Unusable.TooLarge());
    }

    private Unusable why(byte[] file) {
        return catchThrowableOfType(UnusableUpload.class, () -> reader.read(file))
                .why();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
