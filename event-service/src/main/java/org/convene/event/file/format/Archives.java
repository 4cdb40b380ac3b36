package org.convene.event.file.format;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.convene.event.file.FileKind;
import org.convene.event.file.Unfit;
import org.convene.event.file.UnfitFile;

/**
 * Archives that are documents: Office Open XML (ECMA-376, part 2) by the type of its main part, OpenDocument (ISO/IEC 26300)
 * by its {@code mimetype}. Every entry is unpacked once, into nothing, to see how large it gets.
 */
final class Archives {

    /** Ten megabytes of slides hold pictures that are packed already; nobody's grow to this. */
    private static final long MOST_UNPACKED = 268_435_456;

    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_TYPES = 1_048_576;
    private static final int LONGEST_TYPE = 200;
    private static final int PIECE = 65_536;
    private static final String TYPES = "[Content_Types].xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Archives() {}

    static FileKind kindOf(Path file) throws IOException, UnfitFile {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_ENTRIES) {
                throw new UnfitFile(Unfit.BOMB);
            }
            FileKind kind = document(archive);
            for (ZipEntry entry : Collections.list(archive.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/")) {
                    throw new UnfitFile(Unfit.MACROS);
                }
            }
            unpack(archive);
            return kind;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UnfitFile(Unfit.BROKEN);
        }
    }

    private static FileKind document(ZipFile archive) throws IOException, UnfitFile {
        ZipEntry mimetype = archive.getEntry("mimetype");
        if (mimetype != null && archive.getEntry("content.xml") != null) {
            return openDocument(new String(read(archive, mimetype, LONGEST_TYPE), StandardCharsets.US_ASCII));
        }
        ZipEntry types = archive.getEntry(TYPES);
        if (types == null || archive.getEntry("_rels/.rels") == null) {
            throw new UnfitFile(Unfit.KIND);
        }
        Map<String, String> parts = parts(read(archive, types, MOST_TYPES));
        if (parts.values().stream().anyMatch(type -> type.contains(".macroEnabled."))) {
            throw new UnfitFile(Unfit.MACROS);
        }
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (archive.getEntry(part.getKey().replaceFirst("^/", "")) != null) {
                switch (part.getValue()) {
                    case OFFICE + "presentationml.presentation.main+xml" -> {
                        return FileKind.PPTX;
                    }
                    case OFFICE + "wordprocessingml.document.main+xml" -> {
                        return FileKind.DOCX;
                    }
                    default -> {}
                }
            }
        }
        throw new UnfitFile(Unfit.KIND);
    }

    private static FileKind openDocument(String type) throws UnfitFile {
        return switch (type.strip()) {
            case "application/vnd.oasis.opendocument.presentation" -> FileKind.ODP;
            case "application/vnd.oasis.opendocument.text" -> FileKind.ODT;
            default -> throw new UnfitFile(Unfit.KIND);
        };
    }

    /** The types of the parts that are named one by one. */
    private static Map<String, String> parts(byte[] xml) throws UnfitFile {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Map<String, String> parts = new HashMap<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Override")) {
                    String part = reader.getAttributeValue(null, "PartName");
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (part != null && type != null) {
                        parts.put(part, type);
                    }
                }
            }
            return parts;
        } catch (XMLStreamException e) {
            throw new UnfitFile(Unfit.BROKEN);
        }
    }

    private static byte[] read(ZipFile archive, ZipEntry entry, int most) throws IOException, UnfitFile {
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new UnfitFile(Unfit.KIND);
            }
            return content;
        }
    }

    // What an entry says of its size is not asked: a bomb lies.
    private static void unpack(ZipFile archive) throws IOException, UnfitFile {
        byte[] piece = new byte[PIECE];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(archive.entries())) {
            try (InputStream in = archive.getInputStream(entry)) {
                for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new UnfitFile(Unfit.BOMB);
                    }
                }
            }
        }
    }
}
