package org.convene.event.file;

import java.nio.file.Path;

/**
 * A file that was read and may be kept.
 *
 * @param content where its bytes lie until it is kept
 * @param name as it is handed out
 * @param sha256 of the bytes, hexadecimal
 */
public record Upload(Path content, String name, FileKind kind, long bytes, String sha256) {

    public static final long MOST_BYTES = 10_485_760;
}
