package org.convene.testing.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A page to open in a browser: for each picture what it was, what it is now, and where the two differ. */
public final class PictureReport {

    private final Path folder;
    private final List<String> rows = new ArrayList<>();
    private String remark = "";

    private PictureReport(Path folder) {
        this.folder = folder;
    }

    /** Writes into this folder, which is made if it is not there. */
    public static PictureReport in(Path folder) throws IOException {
        return new PictureReport(Files.createDirectories(folder));
    }

    /** Says above all pictures what has to be known about them. */
    public void remark(String words) {
        remark = words;
    }

    /** Shows what is as it was once, and what is not three times. */
    public void add(String name, BufferedImage reference, BufferedImage now, PictureComparison comparison)
            throws IOException {
        String says = comparison.tolerable()
                ? "as it was"
                : String.format(Locale.ROOT, "%.3f %% of it differs", comparison.share() * 100);
        StringBuilder pictures = new StringBuilder();
        if (!comparison.tolerable()) {
            pictures.append(figure(name, "reference", reference));
        }
        pictures.append(figure(name, "now", now));
        if (!comparison.tolerable()) {
            pictures.append(figure(name, "difference", comparison.difference()));
        }
        rows.add("<section><h2>%s: %s</h2><div>%s</div></section>%n".formatted(name, says, pictures));
    }

    /** Returns the file to open. */
    public Path write() throws IOException {
        Path index = folder.resolve("index.html");
        Files.writeString(index, """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Pictures, and where they differ</title>
                <style>body { font: 1rem/1.5 system-ui; margin: 2rem; } div { display: flex; gap: 1rem; } figure { flex: 1; margin: 0; } img { max-inline-size: 100%%; border: 1px solid; } figure:only-child img { max-block-size: 12rem; }</style></head>
                <body><h1>Pictures, and where they differ</h1><p>%s</p>
                %s</body></html>
                """.formatted(remark, String.join("", rows)));
        return index;
    }

    private String figure(String name, String which, BufferedImage picture) throws IOException {
        String file = name + "-" + which + ".png";
        ImageIO.write(picture, "png", folder.resolve(file).toFile());
        return "<figure><figcaption>%s</figcaption><a href=\"%s\"><img src=\"%2$s\" alt=\"%s, %1$s\"></a></figure>"
                .formatted(which, file, name);
    }
}
