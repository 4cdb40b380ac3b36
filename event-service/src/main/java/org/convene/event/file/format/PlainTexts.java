package org.convene.event.file.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convene.event.file.FileKind;
import org.convene.event.file.Unfit;
import org.convene.event.file.UnfitFile;

/** Text in UTF-8, and nothing that a program would take for more than text. */
final class PlainTexts {

    private static final int START = 1024;

    /** Markup that a browser shows, scripts, and what word processors and printers run. */
    private static final Pattern ACTING = Pattern.compile("\\s*(<|#!|\\{\\\\rtf|%!PS|MZ).*", Pattern.DOTALL);

    private PlainTexts() {}

    static FileKind kindOf(Path file, String name) throws IOException, UnfitFile {
        boolean control = hasControls(file);
        String start = start(file);
        if (start.startsWith("þÿ") || start.startsWith("ÿþ")) {
            throw new UnfitFile(Unfit.ENCODING);
        }
        if (control || ACTING.matcher(start.replaceFirst("^ï»¿", "")).matches()) {
            throw new UnfitFile(Unfit.KIND);
        }
        if (!isUtf8(file)) {
            throw new UnfitFile(Unfit.ENCODING);
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileKind.CSV : FileKind.TXT;
    }

    // As bytes: in UTF-8, and in every encoding that has letters of ASCII, these are nothing but controls.
    private static boolean hasControls(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == 0x7f || (read < 0x20 && read != '\t' && read != '\n' && read != '\r' && read != '\f')) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] piece = new char[START];
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(piece) >= 0) {
                // Reading it all is the test.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
