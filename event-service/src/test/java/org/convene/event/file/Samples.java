package org.convene.event.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, and some that only look like it. */
public final class Samples {

    public static final String PRESENTATION = "presentationml.presentation.main+xml";

    private Samples() {}

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    public static byte[] pptx() {
        return office("/ppt/presentation.xml", PRESENTATION);
    }

    public static byte[] docx() {
        return office("/word/document.xml", "wordprocessingml.document.main+xml");
    }

    /** An Office Open XML package with this main part. */
    public static byte[] office(String part, String type) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", text("""
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="%s" ContentType="application/vnd.openxmlformats-officedocument.%s"/></Types>""".formatted(part, type)));
        entries.put("_rels/.rels", text("<Relationships/>"));
        entries.put(part.substring(1), text("<p/>"));
        return zip(entries);
    }

    public static byte[] openDocument(String type) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text("application/vnd.oasis.opendocument." + type));
        entries.put("content.xml", text("<office:document-content/>"));
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A presentation that has zeros by the gigabyte, in a megabyte. */
    public static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(text("application/vnd.oasis.opendocument.presentation"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            byte[] zeros = new byte[1_048_576];
            for (int at = 0; at < 300; at++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] png(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12 + 1 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put(text("IHDR")).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        png.putInt(0);
        png.putInt(1).put(text("IDAT")).put((byte) 0).putInt(0);
        png.putInt(0).put(text("IEND")).putInt(0);
        return png.array();
    }

    public static byte[] jpeg(int width, int height) {
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 6 + 12 + 2);
        jpeg.put(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 'J', 'F'});
        jpeg.put(new byte[] {(byte) 0xff, (byte) 0xc0, 0, 10, 8});
        jpeg.putShort((short) height).putShort((short) width).put(new byte[] {1, 1, 0x11});
        jpeg.put(new byte[] {(byte) 0xff, (byte) 0xd9});
        return jpeg.array();
    }

    public static byte[] webp(int width, int height) {
        ByteBuffer webp = ByteBuffer.allocate(30);
        webp.put(text("RIFF")).putInt(Integer.reverseBytes(22)).put(text("WEBPVP8X"));
        webp.putInt(Integer.reverseBytes(10)).putInt(0);
        put24(webp, width - 1);
        put24(webp, height - 1);
        return webp.array();
    }

    private static void put24(ByteBuffer to, int value) {
        to.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
