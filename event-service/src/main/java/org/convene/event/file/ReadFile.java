package org.convene.event.file;

import java.io.IOException;
import java.nio.file.Path;

/** Says what a file is. */
@FunctionalInterface
public interface ReadFile {

    /**
     * Returns the kind by the content.
     *
     * @param name tells a table from a text, which are alike inside; nothing else
     * @throws UnfitFile if it is not to be kept
     */
    FileKind kindOf(Path file, String name) throws IOException, UnfitFile;
}
