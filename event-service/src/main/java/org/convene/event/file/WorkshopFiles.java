package org.convene.event.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All files beside workshops. */
public interface WorkshopFiles {

    Optional<WorkshopFile> find(UUID fileId);

    /** Those of a workshop, in the order in which they were uploaded. */
    List<WorkshopFile> of(UUID workshopId);

    /** Keeps a file and its content, a part at a time. */
    void save(WorkshopFile file, Upload upload);

    void remove(UUID fileId);

    /** Writes the content, a part at a time; less than all of it if the file is removed meanwhile. */
    void write(UUID fileId, OutputStream to) throws IOException;
}
