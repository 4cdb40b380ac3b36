package org.convene.event.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is called when it is handed out. */
class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Slides.PDF, PDF, Slides.PDF",
        "C:\\Users\\Li\\Slides v2.pdf, PDF, Slides v2.pdf",
        "../../etc/passwd, TXT, passwd.txt",
        "page.html, TXT, page.html.txt",
        "run.bat, TXT, run.bat.txt",
        "photo.jpeg, JPEG, photo.jpeg",
        "photo, JPEG, photo.jpg",
        "слайды.pptx, PPTX, слайды.pptx",
        "تقرير.docx, DOCX, تقرير.docx",
        "a<b>c\"d|e?f*g.pdf, PDF, a_b_c_d_e_f_g.pdf",
        ".hidden.pdf, PDF, hidden.pdf",
        ".pdf, PDF, pdf.pdf",
        "..., CSV, file.csv",
        "con.png.pdf, PNG, con.png.pdf.png"
    })
    void keepsWhatItsOwnerCalledItAndSaysWhatItIs(String given, FileKind kind, String name) {
        assertThat(FileName.of(given, kind)).isEqualTo(name);
    }

    @Test
    void takesOutWhatNobodySees() {
        assertThat(FileName.of("a\u202Efdp.exe\u200B\r\n b\u2028c.pdf", FileKind.PDF))
                .isEqualTo("a fdp.exe b c.pdf");
        assertThat(FileName.of("Re\u0301sume\u0301.pdf", FileKind.PDF)).isEqualTo("R\u00e9sum\u00e9.pdf");
        assertThat(FileName.of("", FileKind.PDF)).isEqualTo("file.pdf");
    }

    @Test
    void shortensBetweenLettersAndKeepsTheEnding() {
        String name = FileName.of("𝒜".repeat(200) + ".pdf", FileKind.PDF);
        assertThat(name).endsWith("𝒜.pdf");
        assertThat(name.length()).isLessThanOrEqualTo(FileName.LONGEST);
    }
}
