package org.convene.event.logo.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.convene.event.logo.Logo;
import org.convene.event.logo.ReadLogo;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;
import org.convene.event.logo.Upload;
import org.convene.event.logo.svg.Drawings;

/** Reads one file at a time: each may take a core for a moment and some of the memory. */
public final class LogoReader implements ReadLogo {

    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Semaphore reading = new Semaphore(1, true);

    @Override
    public Logo read(byte[] file) throws UnusableUpload {
        Upload format = Upload.of(file);
        if (!mayRead()) {
            throw new UnusableUpload(new Unusable.TooIntricate());
        }
        try {
            return encoded(fitted(format == Upload.SVG ? Drawings.draw(file) : PixelPictures.decode(format, file)));
        } catch (OutOfMemoryError e) {
            // One array that does not fit; whatever else is in memory stays as it was.
            throw new UnusableUpload(new Unusable.TooIntricate());
        } finally {
            reading.release();
        }
    }

    private boolean mayRead() {
        try {
            return reading.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // By halves as long as it is more than twice too large: one step of several pixels would leave most of them out.
    private static BufferedImage fitted(BufferedImage picture) {
        BufferedImage fitted = picture;
        while (Math.max(fitted.getWidth(), fitted.getHeight()) > 2 * Logo.LONGEST_SIDE) {
            fitted = scaled(fitted, half(fitted.getWidth()), half(fitted.getHeight()));
        }
        double scale = Math.min(1, Logo.LONGEST_SIDE / (double) Math.max(fitted.getWidth(), fitted.getHeight()));
        return scaled(fitted, scaled(fitted.getWidth(), scale), scaled(fitted.getHeight(), scale));
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static int scaled(int side, double scale) {
        return Math.clamp(Math.round(side * scale), 1, Logo.LONGEST_SIDE);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    private static Logo encoded(BufferedImage picture) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return Logo.of(png.toByteArray(), picture.getWidth(), picture.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
