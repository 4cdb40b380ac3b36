package org.convene.event.file.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.convene.event.file.FileKind;
import org.convene.event.file.FileName;
import org.convene.event.file.ReadFile;
import org.convene.event.file.Unfit;
import org.convene.event.file.UnfitFile;
import org.convene.event.file.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in what is sent, on disk and not in memory, for as long as it takes to keep it or not. */
@Component
class Uploads {

    /** Of the form's field, and of the part of a call. */
    static final String FIELD = "file";

    private static final int PIECE = 65_536;

    private final ReadFile reader;

    Uploads(ReadFile reader) {
        this.reader = reader;
    }

    /** Reads the file of a form; a browser sends a part without a name where none was chosen. */
    <T> T read(@Nullable MultipartFile file, Function<Upload, T> keep) throws IOException, UnfitFile {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isEmpty()) {
            throw new UnfitFile(Unfit.MISSING);
        }
        try (InputStream content = file.getInputStream()) {
            return read(content, name, keep);
        }
    }

    /**
     * Reads a file.
     *
     * @param keep keeps it; its bytes are gone afterwards
     */
    <T> T read(InputStream content, String name, Function<Upload, T> keep) throws IOException, UnfitFile {
        Path spooled = Files.createTempFile("convene-", ".upload");
        try {
            MessageDigest digest = sha256();
            long bytes = spool(content, spooled, digest);
            FileKind kind = reader.kindOf(spooled, name);
            return keep.apply(new Upload(
                    spooled,
                    FileName.of(name, kind),
                    kind,
                    bytes,
                    HexFormat.of().formatHex(digest.digest())));
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private static long spool(InputStream content, Path to, MessageDigest digest) throws IOException, UnfitFile {
        long bytes = 0;
        byte[] piece = new byte[PIECE];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                bytes += read;
                if (bytes > Upload.MOST_BYTES) {
                    throw new UnfitFile(Unfit.LARGE);
                }
                out.write(piece, 0, read);
            }
        }
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }
}
