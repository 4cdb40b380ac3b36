package org.convene.event.file.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.convene.event.file.FileKind;
import org.convene.event.file.ReadFile;
import org.convene.event.file.Unfit;
import org.convene.event.file.UnfitFile;
import org.convene.event.file.Upload;

/**
 * Looks into files, a piece at a time. Nothing is decoded, drawn or run: what is kept is handed out as it came, to be saved
 * and opened elsewhere, so that only its being what it says matters here.
 */
public final class FileContents implements ReadFile {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int BEGINNING = 16;
    private static final int END = 2048;

    // Archives take a core for a second at most; some of them at once leave the others alone.
    private final Semaphore reading = new Semaphore(2, true);

    @Override
    public FileKind kindOf(Path file, String name) throws IOException, UnfitFile {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new UnfitFile(Unfit.EMPTY);
        }
        if (bytes > Upload.MOST_BYTES) {
            throw new UnfitFile(Unfit.LARGE);
        }
        byte[] beginning = beginning(file);
        if (begins(beginning, ZIP)) {
            return archive(file);
        }
        if (begins(beginning, COMPOUND)) {
            throw new UnfitFile(Unfit.OLD);
        }
        String start = new String(beginning, StandardCharsets.ISO_8859_1);
        if (start.matches("(?s)%PDF-[12]\\.[0-9].*")) {
            return pdf(file);
        }
        if (begins(beginning, PNG)) {
            return Pictures.png(file);
        }
        if (begins(beginning, JPEG)) {
            return Pictures.jpeg(file);
        }
        if (start.matches("(?s)RIFF.{4}WEBP.*")) {
            return Pictures.webp(file);
        }
        return PlainTexts.kindOf(file, name);
    }

    private FileKind archive(Path file) throws IOException, UnfitFile {
        reading.acquireUninterruptibly();
        try {
            return Archives.kindOf(file);
        } finally {
            reading.release();
        }
    }

    // What a PDF may do is its reader's business; that it is whole can be seen from outside.
    private static FileKind pdf(Path file) throws IOException, UnfitFile {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(END, bytes.length())];
            bytes.seek(bytes.length() - end.length);
            bytes.readFully(end);
            if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw new UnfitFile(Unfit.BROKEN);
            }
            return FileKind.PDF;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static boolean begins(byte[] beginning, byte[] magic) {
        return beginning.length >= magic.length && Arrays.equals(beginning, 0, magic.length, magic, 0, magic.length);
    }
}
