package org.convene.event.logo.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file whose end is reached a few times and no more. Decoders that take what is missing for zeros would go on for as many
 * pixels as the header states, and a header is all that it takes.
 */
final class FiniteInput extends ImageInputStreamImpl {

    private static final int MOST_ENDS = 64;

    private final byte[] file;
    private int ends;

    FiniteInput(byte[] file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xff : end();
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        bitOffset = 0;
        if (wanted == 0) {
            return 0;
        }
        if (streamPos >= file.length) {
            return end();
        }
        int many = (int) Math.min(wanted, file.length - streamPos);
        System.arraycopy(file, (int) streamPos, into, offset, many);
        streamPos += many;
        return many;
    }

    @Override
    public long length() {
        return file.length;
    }

    // No EOFException: that is what decoders read on after.
    private int end() throws IOException {
        if (++ends > MOST_ENDS) {
            throw new IOException("file: ended after " + file.length + " bytes (expected: the rest of the picture)");
        }
        return -1;
    }
}
