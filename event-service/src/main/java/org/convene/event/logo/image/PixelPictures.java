package org.convene.event.logo.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;
import org.convene.event.logo.Upload;

/** Decodes PNG, JPEG and WebP, after their headers have said that they are small enough. */
final class PixelPictures {

    /** What is larger is read with fewer pixels, since it is drawn smaller than this in any case. */
    private static final int ENOUGH = 1024;

    /** As many as libjpeg's authors advise: each scan passes over all pixels again, and costs a few bytes. */
    private static final int MOST_SCANS = 100;

    private static final byte START_OF_SCAN = (byte) 0xda;
    private static final byte END_OF_IMAGE = (byte) 0xd9;

    private PixelPictures() {}

    /** Returns the picture, or fewer of its pixels; throws if its header or its body does not allow it. */
    static BufferedImage decode(Upload format, byte[] file) throws UnusableUpload {
        if (format == Upload.WEBP) {
            WebpFrames.mayBeDecoded(file);
        }
        if (format == Upload.JPEG) {
            mayBeScanned(file);
        }
        ImageReader reader = reader(format);
        try (ImageInputStream in = new FiniteInput(file)) {
            // Without metadata: comments and profiles may be compressed a thousandfold, and none is shown.
            reader.setInput(in, true, format != Upload.PNG);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            Upload.mayBeDecoded(width, height);
            ImageReadParam some = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / ENOUGH);
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever they stumble over, such as an index out of bounds, and all of it means the same.
            throw new UnusableUpload(new Unusable.Broken());
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Upload format) {
        return switch (format) {
            case PNG, JPEG -> ImageIO.getImageReadersByFormatName(format.name()).next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case SVG -> throw new IllegalArgumentException("format: SVG (expected: one of pixels)");
        };
    }

    // In what is compressed, a byte of ones is always followed by a zero: only markers look like these.
    private static void mayBeScanned(byte[] jpeg) throws UnusableUpload {
        int scans = 0;
        boolean ended = false;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == START_OF_SCAN) {
                scans++;
                ended = false;
            }
            ended |= jpeg[at] == (byte) 0xff && jpeg[at + 1] == END_OF_IMAGE;
        }
        if (scans > MOST_SCANS) {
            throw new UnusableUpload(new Unusable.TooIntricate());
        }
        // What is missing would come out grey.
        if (!ended) {
            throw new UnusableUpload(new Unusable.Broken());
        }
    }
}
