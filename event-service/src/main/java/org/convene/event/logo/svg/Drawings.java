package org.convene.event.logo.svg;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import org.convene.event.logo.Logo;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;

/** Draws SVG as large as a logo is, whatever size it says; of what it might fetch, nothing is. */
public final class Drawings {

    private static final LoaderContext NOTHING_ELSE = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(new DocumentLimits(
                    DocumentLimits.DEFAULT_MAX_NESTING_DEPTH,
                    DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH,
                    DrawingCost.MOST))
            .build();

    private Drawings() {}

    /**
     * Returns the drawing.
     *
     * @throws UnusableUpload if it is no SVG, might do more than draw, or would take too long
     */
    public static BufferedImage draw(byte[] file) throws UnusableUpload {
        XMLInputFactory parsers = parsers();
        DrawingRules.check(DrawingNode.read(parsers, file));
        try {
            SVGDocument drawing = new SVGLoader()
                    .load(() -> parsers.createXMLEventReader(new ByteArrayInputStream(file)), null, NOTHING_ELSE);
            if (drawing == null) {
                throw new UnusableUpload(new Unusable.Broken());
            }
            return drawn(drawing);
        } catch (RuntimeException e) {
            // The library throws whatever it stumbles over, and more elements than it draws is one such thing.
            throw new UnusableUpload(new Unusable.TooIntricate());
        }
    }

    // Neither a document type nor an entity is looked at, be it inside of the file or somewhere else.
    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }

    private static BufferedImage drawn(SVGDocument drawing) throws UnusableUpload {
        FloatSize size = drawing.size();
        double longest = Math.max(size.getWidth(), size.getHeight());
        if (!(Math.min(size.getWidth(), size.getHeight()) > 0) || Double.isInfinite(longest)) {
            throw new UnusableUpload(new Unusable.Broken());
        }
        double scale = Logo.LONGEST_SIDE / longest;
        int width = Math.clamp(Math.round(size.getWidth() * scale), 1, Logo.LONGEST_SIDE);
        int height = Math.clamp(Math.round(size.getHeight() * scale), 1, Logo.LONGEST_SIDE);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        try {
            drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, canvas, new ViewBox(0, 0, width, height));
        } finally {
            canvas.dispose();
        }
        return picture;
    }
}
