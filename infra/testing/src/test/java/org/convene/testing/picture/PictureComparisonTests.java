package org.convene.testing.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureComparisonTests {

    private static final Color ACCENT = new Color(0x0a5c55);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void findsAPictureLikeItself() {
        assertThat(PictureComparison.of(button(ACCENT), button(ACCENT)).share()).isZero();
    }

    @Test
    void findsAColourThatHasChanged() {
        PictureComparison changed = PictureComparison.of(button(ACCENT), button(new Color(0x0a1cb5)));

        assertThat(changed.tolerable()).isFalse();
        assertThat(changed.share()).isEqualTo(60 * 20 / 20_000.0);
        assertThat(changed.difference().getRGB(20, 20)).isEqualTo(0xFFD01010);
        assertThat(changed.difference().getRGB(150, 50)).isNotEqualTo(0xFFD01010);
    }

    @Test
    void findsATintThatHasChanged() {
        PictureComparison changed = PictureComparison.of(button(ACCENT), button(new Color(0x0a5c65)));

        assertThat(changed.tolerable()).isFalse();
        assertThat(changed.share()).isEqualTo((60 - 4) * (20 - 4) / 20_000.0);
    }

    @Test
    void forgivesEdgesThatAreSmoothedDifferently() {
        BufferedImage smoothed = button(ACCENT);
        for (int x = 10; x < 70; x++) {
            smoothed.setRGB(x, 10, new Color(0x1f7069).getRGB() + x % 3);
        }

        assertThat(PictureComparison.of(button(ACCENT), smoothed).tolerable()).isTrue();
    }

    @Test
    void keepsManyColoursNearlyAsTheyAre() throws Exception {
        BufferedImage many = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                many.setRGB(x, y, new Color(x, 2 * y, 90).getRGB());
            }
        }
        References references = References.in(folder.resolve("many"));
        references.replace("many", many, "Chromium 1");

        assertThat(PictureComparison.of(references.find("many").orElseThrow(), many)
                        .share())
                .isZero();
    }

    @Test
    void countsWhatOnePictureHasMore() {
        BufferedImage longer = new BufferedImage(200, 125, BufferedImage.TYPE_INT_RGB);
        longer.getGraphics().drawImage(button(ACCENT), 0, 0, null);

        assertThat(PictureComparison.of(button(ACCENT), longer).share()).isEqualTo(0.2);
    }

    @Test
    void keepsPicturesAndWhatTheyWereMadeWith() throws Exception {
        References references = References.in(folder.resolve("pictures"));
        assertThat(references.find("button")).isEmpty();
        assertThat(references.madeWith("button", "Chromium 1")).isFalse();

        references.replace("button", button(ACCENT), "Chromium 1");

        assertThat(references.madeWith("button", "Chromium 1")).isTrue();
        assertThat(references.madeWith("button", "Chromium 2")).isFalse();
        assertThat(references.find("button"))
                .hasValueSatisfying(read -> assertThat(
                                PictureComparison.of(read, button(ACCENT)).share())
                        .isZero());
    }

    @Test
    void reportsWhatWasAndWhatIsNow() throws Exception {
        PictureReport report = PictureReport.in(folder.resolve("report"));
        BufferedImage now = button(Color.BLUE);
        report.add("button", button(ACCENT), now, PictureComparison.of(button(ACCENT), now));

        assertThat(Files.readString(report.write()))
                .contains("6.000 % of it differs", "button-reference.png", "button-now.png", "button-difference.png");
        assertThat(folder.resolve("report/button-difference.png")).isNotEmptyFile();
    }

    private static BufferedImage button(Color colour) {
        BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 100);
        pen.setColor(colour);
        pen.fillRect(10, 10, 60, 20);
        pen.dispose();
        return picture;
    }
}
