package org.convene.event.file;

import java.util.Locale;

/** What a file can be; which of these one is, its content says and not its name. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    TXT("text/plain;charset=UTF-8", "txt"),
    CSV("text/csv;charset=UTF-8", "csv");

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = "." + ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Returns whether a file of this kind may be called so. */
    boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(ending) || (this == JPEG && lower.endsWith(".jpeg"));
    }

    String ending() {
        return ending;
    }
}
