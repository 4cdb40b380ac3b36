package org.convene.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.convene.event.file.format.FileContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, by its content and nothing else. */
class FileContentsTests {

    private final ReadFile reader = new FileContents();

    @TempDir
    private Path directory;

    @Test
    void knowsEachKindWhateverItIsCalled() {
        assertThat(of(Samples.pdf(), "slides.png")).isEqualTo("PDF");
        assertThat(of(Samples.pptx(), "slides.pdf")).isEqualTo("PPTX");
        assertThat(of(Samples.docx(), "a")).isEqualTo("DOCX");
        assertThat(of(Samples.openDocument("presentation"), "a")).isEqualTo("ODP");
        assertThat(of(Samples.openDocument("text"), "a")).isEqualTo("ODT");
        assertThat(of(Samples.png(1920, 1080), "a")).isEqualTo("PNG");
        assertThat(of(Samples.jpeg(1920, 1080), "a")).isEqualTo("JPEG");
        assertThat(of(Samples.webp(1920, 1080), "a")).isEqualTo("WEBP");
        assertThat(of(Samples.text("Сводка случаев\n"), "a.txt")).isEqualTo("TXT");
        assertThat(of(Samples.text("\uFEFFcase;days\n1;3\n"), "Cases.CSV")).isEqualTo("CSV");
    }

    @Test
    void refusesTheEmptyAndTheHuge() {
        assertThat(of(new byte[0], "a.pdf")).isEqualTo("EMPTY");
        assertThat(of(new byte[(int) Upload.MOST_BYTES + 1], "a.pdf")).isEqualTo("LARGE");
        byte[] full = Arrays.copyOf(Samples.pdf(), (int) Upload.MOST_BYTES);
        Arrays.fill(full, Samples.pdf().length, full.length, (byte) '\n');
        System.arraycopy(Samples.text("%%EOF"), 0, full, full.length - 5, 5);
        assertThat(of(full, "a.pdf")).isEqualTo("PDF");
    }

    @Test
    void refusesArchivesThatAreNoDocuments() {
        byte[] zip = Samples.zip(Map.of("virus.exe", new byte[] {'M', 'Z'}));
        assertThat(of(zip, "slides.pptx")).isEqualTo("KIND");
        assertThat(of(zip, "picture.png")).isEqualTo("KIND");
        // It says that it is one, and has no such part; or it is a table.
        Map<String, byte[]> claims = new LinkedHashMap<>();
        claims.put("[Content_Types].xml", Samples.text("""
                <Types><Override PartName="/ppt/presentation.xml"
                  ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"""));
        claims.put("_rels/.rels", Samples.text("<Relationships/>"));
        assertThat(of(Samples.zip(claims), "slides.pptx")).isEqualTo("KIND");
        assertThat(of(Samples.office("/xl/workbook.xml", "spreadsheetml.sheet.main+xml"), "a.pptx"))
                .isEqualTo("KIND");
        assertThat(of(Samples.openDocument("spreadsheet"), "a.odp")).isEqualTo("KIND");
        // Something before the archive, such as a program that unpacks itself.
        assertThat(of(join(new byte[] {'M', 'Z', 0, 0}, Samples.pptx()), "a.pptx"))
                .isEqualTo("KIND");
    }

    @Test
    void refusesWhatUnpacksBeyondMeasure() {
        byte[] bomb = Samples.bomb();
        assertThat(bomb.length).isLessThan((int) Upload.MOST_BYTES);
        assertThat(of(bomb, "picture.png")).isEqualTo("BOMB");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int at = 0; at < 5_001; at++) {
            many.put("entry-" + at, new byte[0]);
        }
        assertThat(of(Samples.zip(many), "a.pptx")).isEqualTo("BOMB");
    }

    @Test
    void refusesMacros() {
        assertThat(of(Samples.office("/ppt/presentation.xml", "x.macroEnabled.main+xml"), "a.pptx"))
                .isEqualTo("MACROS");
        Map<String, byte[]> basic = new LinkedHashMap<>();
        basic.put("mimetype", Samples.text("application/vnd.oasis.opendocument.text"));
        basic.put("content.xml", Samples.text("<x/>"));
        basic.put("Basic/Standard/Module1.xml", Samples.text("<x/>"));
        assertThat(of(Samples.zip(basic), "a.odt")).isEqualTo("MACROS");
    }

    @Test
    void refusesWhatIsCutOffOrHasSomethingBehind() {
        assertThat(of(cut(Samples.pdf(), 10), "a.pdf")).isEqualTo("BROKEN");
        assertThat(of(cut(Samples.pptx(), 30), "a.pptx")).isEqualTo("BROKEN");
        assertThat(of(cut(Samples.png(9, 9), 5), "a.png")).isEqualTo("BROKEN");
        assertThat(of(cut(Samples.jpeg(9, 9), 10), "a.jpg")).isEqualTo("BROKEN");
        assertThat(of(cut(Samples.webp(9, 9), 2), "a.webp")).isEqualTo("BROKEN");
        assertThat(of(join(Samples.png(9, 9), Samples.pptx()), "a.png")).isEqualTo("BROKEN");
        assertThat(of(join(Samples.webp(9, 9), Samples.pptx()), "a.webp")).isEqualTo("BROKEN");
    }

    @Test
    void refusesPicturesThatNobodyCanShow() {
        assertThat(of(Samples.png(65_500, 65_500), "a.png")).isEqualTo("PIXELS");
        assertThat(of(Samples.png(15_000, 15_000), "a.png")).isEqualTo("PIXELS");
        assertThat(of(Samples.png(-1, 2), "a.png")).isEqualTo("PIXELS");
        assertThat(of(Samples.png(0, 2), "a.png")).isEqualTo("BROKEN");
        assertThat(of(Samples.jpeg(65_000, 100), "a.jpg")).isEqualTo("PIXELS");
        assertThat(of(Samples.webp(16_000, 16_000), "a.webp")).isEqualTo("PIXELS");
    }

    @Test
    void refusesWhatActsLikeText() {
        for (String acting : new String[] {
            "<!doctype html><script>alert(1)</script>",
            "\uFEFF  <svg xmlns='http://www.w3.org/2000/svg'/>",
            "#!/bin/sh\nrm -rf ~\n",
            "{\\rtf1 hello}",
            "%!PS-Adobe-3.0\n",
            "MZ and so on"
        }) {
            assertThat(of(Samples.text(acting), "a.txt")).as(acting).isEqualTo("KIND");
        }
        assertThat(of(new byte[] {'a', 0, 'b'}, "a.txt")).isEqualTo("KIND");
        assertThat(of("Сводка".getBytes(Charset.forName("windows-1251")), "a.txt"))
                .isEqualTo("ENCODING");
        assertThat(of(join(new byte[] {(byte) 0xff, (byte) 0xfe}, "ab".getBytes(StandardCharsets.UTF_16LE)), "a.csv"))
                .isEqualTo("ENCODING");
        assertThat(of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "a.ppt"))
                .isEqualTo("OLD");
    }

    /** Whatever comes: a kind, or a word why not. */
    @Test
    void answersEveryFile() {
        Random random = new Random(0x5eed);
        byte[][] seeds = {
            Samples.pdf(),
            Samples.pptx(),
            Samples.openDocument("text"),
            Samples.png(9, 9),
            Samples.jpeg(9, 9),
            Samples.webp(9, 9),
            Samples.text("case;days\n")
        };
        for (int round = 0; round < 3_000; round++) {
            byte[] file = seeds[random.nextInt(seeds.length)].clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            byte[] spoilt = Arrays.copyOf(file, 1 + random.nextInt(file.length));
            assertThat(of(random.nextBoolean() ? file : spoilt, "a.csv")).isNotBlank();
        }
    }

    private String of(byte[] content, String name) {
        try {
            Path file = Files.write(directory.resolve("file"), content);
            return reader.kindOf(file, name).name();
        } catch (UnfitFile unfit) {
            return unfit.why().name();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] cut(byte[] whole, int less) {
        return Arrays.copyOf(whole, whole.length - less);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
