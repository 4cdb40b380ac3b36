package org.convene.event.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.convene.event.picture.PictureText.Host;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures to look at are in target/pictures. */
class WorkshopPictureTests {

    private static final Typefaces INSTALLED = Typefaces.installed();
    private static final List<Host> HOSTS = List.of(
            new Host("Addis Health Fund", "AHF", "#b5482a", null),
            new Host("Fondation Léman", "Léman", "#2a5fb5", "wide"),
            new Host("Ниет қоры", "Ниет", "#7a3fa0", null),
            new Host("浙江大学医学院附属第一医院", "浙大一院", "#0f7a4a", "high"));

    private static final Map<String, BufferedImage> LOGOS = Map.of("wide", red(512, 60), "high", red(200, 400));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Exchange in critical care · No. 14 | Respiratory failure in the first 72 hours: cases from five countries | Jointly organised by | Thursday 14 May 2026, 10:00 | Zurich, UTC+2",
                "ru | Обмен опытом · № 14 | Дыхательная недостаточность в первые 72 часа: случаи из пяти стран | Совместные организаторы | четверг, 14 мая 2026 г., 13:00 | Ташкент, UTC+5",
                "zh-CN | 重症医学交流 · 第14期 | 最初七十二小时的呼吸衰竭：五国病例讨论与经验分享，来自前线医生的第一手资料 | 联合主办 | 2026年5月14日星期四 16:00 | 上海，UTC+8",
                "th | การแลกเปลี่ยน · ครั้งที่ 14 | ภาวะหายใจล้มเหลวใน 72 ชั่วโมงแรก: กรณีศึกษาจากห้าประเทศที่แพทย์อภิปรายร่วมกัน | ร่วมจัดโดย | วันพฤหัสบดีที่ 14 พฤษภาคม 2569 เวลา 15:00 | กรุงเทพฯ, UTC+7",
                "ar | تبادل الخبرات · العدد 14 | الفشل التنفسي في أول 72 ساعة: حالات من خمسة بلدان يناقشها الأطباء معًا | بتنظيم مشترك من | الخميس، 14 مايو 2026، 11:00 | القاهرة، UTC+3",
                "hi | | पहले 72 घंटों में श्वसन विफलता: पाँच देशों के मामले | संयुक्त आयोजक | गुरुवार, 14 मई 2026, 13:30 | कोलकाता, UTC+5:30"
            })
    void writesEachScriptInItsLetters(
            String language, @Nullable String series, String title, String hostedBy, String day, String zone)
            throws IOException {
        PictureText text =
                new PictureText(Locale.forLanguageTag(language), series, title, hostedBy, HOSTS, day, zone, null);

        byte[] png = draw(INSTALLED, text, language);

        assertThat(png.length).as("bytes").isBetween(5_000, 200_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        boolean fromTheRight = language.equals("ar");
        assertThat(inked(picture, fromTheRight ? 1100 : 78, 1 + (fromTheRight ? 1122 : 110)))
                .as("ink where the lines begin")
                .isTrue();
    }

    @Test
    void findsRoomForLongTitlesManyHostsAndWhatIsCalledOff() throws IOException {
        List<Host> many = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Host("University Hospital of the Region No. " + i, "UH " + i, "#0f7a4a", "high"))
                .toList();
        PictureText text = new PictureText(
                Locale.ENGLISH,
                "A series",
                "Long ".repeat(39) + "title",
                "Jointly organised by",
                many,
                "Wednesday 30 September 2026, 10:00",
                "Kathmandu, UTC+5:45",
                "This workshop is called off");

        assertThat(draw(INSTALLED, text, "long")).isNotEmpty();
    }

    @Test
    void drawsALogoBesideTheNameAndDoesWithoutOne() {
        List<Host> with = List.of(new Host("Léman", "L", "#2a5fb5", "wide"));
        List<Host> without = List.of(new Host("Léman", "L", "#2a5fb5", null));
        assertThat(reds(with)).isGreaterThan(500);
        assertThat(reds(without)).isZero();
    }

    private static long reds(List<Host> hosts) {
        PictureText text = new PictureText(Locale.ENGLISH, null, "Logos", "By", hosts, "Monday", "UTC", null);
        try {
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(WorkshopPicture.draw(INSTALLED, text, LOGOS)));
            return java.util.Arrays.stream(picture.getRGB(0, 0, 1200, 630, null, 0, 1200))
                    .filter(pixel -> pixel == 0xffff0000)
                    .count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BufferedImage red(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        java.util.stream.IntStream.range(0, width)
                .forEach(x ->
                        java.util.stream.IntStream.range(0, height).forEach(y -> picture.setRGB(x, y, 0xffff0000)));
        return picture;
    }

    @Test
    void drawsTheSameTwice() {
        PictureText text = new PictureText(Locale.ENGLISH, null, "Twice", "By", HOSTS, "Monday", "UTC", null);
        assertThat(WorkshopPicture.draw(INSTALLED, text, LOGOS))
                .isEqualTo(WorkshopPicture.draw(INSTALLED, text, LOGOS));
    }

    @Test
    void leavesOutSignsThatNoFontHasButKnowsMissingLetters() {
        PictureText text = new PictureText(Locale.ENGLISH, null, "A \uDBFF\uDFFD B", "", List.of(), "", "", null);
        assertThat(WorkshopPicture.draw(INSTALLED, text, LOGOS)).isNotEmpty();
        assertThat(INSTALLED.has("Respiratory failure 👩🏽‍⚕️!")).isTrue();
        assertThat(Typefaces.of().has("Respiratory failure")).isFalse();
        assertThat(Typefaces.of("DejaVu Serif").has("呼吸衰竭")).isFalse();
    }

    private static byte[] draw(Typefaces faces, PictureText text, String name) throws IOException {
        byte[] png = WorkshopPicture.draw(faces, text, LOGOS);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), png);
        return png;
    }

    private static boolean inked(BufferedImage picture, int from, int to) {
        for (int y = 110; y < 300; y++) {
            for (int x = from; x < to; x++) {
                if ((picture.getRGB(x, y) & 0xff) < 0x60) {
                    return true;
                }
            }
        }
        return false;
    }
}
