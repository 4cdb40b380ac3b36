package org.convene.event.logo.svg;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.convene.event.logo.Unusable;
import org.convene.event.logo.UnusableUpload;
import org.jspecify.annotations.Nullable;

/**
 * An element of SVG, as far as rules ask for it. What editors note down in namespaces of their own is left out with all
 * that is in it, as it is when the drawing is drawn.
 *
 * @param name in small letters, since that is how it is looked up when drawn
 * @param attributes by their local names, in small letters
 * @param text of a style sheet
 */
record DrawingNode(String name, Map<String, String> attributes, List<DrawingNode> children, StringBuilder text) {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 30;

    static DrawingNode read(XMLInputFactory parsers, byte[] file) throws UnusableUpload {
        // No parser of ours looks at them; but to be told that the file is broken would help nobody. UTF-16 has zeros.
        if (new String(file, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!ENTITY")) {
            throw new UnusableUpload(new Unusable.Forbidden("ENTITY"));
        }
        try {
            XMLEventReader events = parsers.createXMLEventReader(new ByteArrayInputStream(file));
            DrawingNode root = null;
            Deque<DrawingNode> open = new ArrayDeque<>();
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                if (event.isStartElement()) {
                    DrawingNode node = of(event.asStartElement(), root == null);
                    if (node == null) {
                        skip(events);
                        continue;
                    }
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.element().children.add(node);
                    }
                    open.push(node);
                    if (open.size() > DEEPEST) {
                        throw new UnusableUpload(new Unusable.TooIntricate());
                    }
                } else if (event.isEndElement()) {
                    open.pop();
                } else if (event.isCharacters()
                        && !open.isEmpty()
                        && open.element().name.equals("style")) {
                    open.element().text.append(event.asCharacters().getData());
                } else {
                    allowed(event);
                }
            }
            if (root == null) {
                throw new UnusableUpload(new Unusable.OtherFormat());
            }
            return root;
        } catch (XMLStreamException | RuntimeException e) {
            // The parser is known to stumble over what it should refuse, such as a file that ends within a character.
            throw new UnusableUpload(new Unusable.Broken());
        }
    }

    private static void allowed(XMLEvent event) throws UnusableUpload {
        if (event.isEntityReference() || event.isProcessingInstruction()) {
            throw new UnusableUpload(new Unusable.Forbidden(event.isEntityReference() ? "ENTITY" : "<?"));
        }
    }

    private static @Nullable DrawingNode of(StartElement start, boolean root) throws UnusableUpload {
        QName name = start.getName();
        if (root && !(name.getNamespaceURI().equals(SVG) && name.getLocalPart().equals("svg"))) {
            throw new UnusableUpload(new Unusable.OtherFormat());
        }
        String local = name.getLocalPart().toLowerCase(Locale.ROOT);
        if (!name.getNamespaceURI().equals(SVG) && !name.getNamespaceURI().equals(XMLConstants.NULL_NS_URI)) {
            if (local.equals("script")) {
                throw new UnusableUpload(new Unusable.Forbidden(local));
            }
            return null;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Iterator<Attribute> each = start.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            attributes.merge(
                    attribute.getName().getLocalPart().toLowerCase(Locale.ROOT),
                    attribute.getValue(),
                    (one, other) -> one + " " + other);
        }
        return new DrawingNode(local, attributes, new ArrayList<>(), new StringBuilder());
    }

    private static void skip(XMLEventReader events) throws XMLStreamException, UnusableUpload {
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = events.nextEvent();
            if (event.isStartElement()) {
                depth++;
                if (event.asStartElement().getName().getLocalPart().equalsIgnoreCase("script")) {
                    throw new UnusableUpload(new Unusable.Forbidden("script"));
                }
            } else if (event.isEndElement()) {
                depth--;
            }
        }
    }
}
