package org.convene.event.file.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.file.FileKind;
import org.convene.event.file.Upload;
import org.convene.event.file.WorkshopFile;
import org.convene.event.file.WorkshopFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps contents in parts, so that of ten megabytes a quarter of one is in memory at a time. */
@Repository
class JdbcWorkshopFiles implements WorkshopFiles {

    private static final int PART = 262_144;

    private final JdbcClient jdbc;

    JdbcWorkshopFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WorkshopFile> find(UUID fileId) {
        return jdbc.sql("SELECT * FROM workshop_file WHERE file_id = ?")
                .param(fileId)
                .query(JdbcWorkshopFiles::file)
                .optional();
    }

    @Override
    public List<WorkshopFile> of(UUID workshopId) {
        return jdbc.sql("SELECT * FROM workshop_file WHERE workshop_id = ? ORDER BY file_id")
                .param(workshopId)
                .query(JdbcWorkshopFiles::file)
                .list();
    }

    @Override
    public void save(WorkshopFile file, Upload upload) {
        jdbc.sql("""
                        INSERT INTO workshop_file (file_id, workshop_id, session_id, invitation_id, foundation_id, name, kind,
                            bytes, sha256, uploaded_by, uploader_name, uploaded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(file.id())
                .param(file.workshopId())
                .param(file.sessionId())
                .param(file.invitationId())
                .param(file.foundationId())
                .param(file.name())
                .param(file.kind().name())
                .param(file.bytes())
                .param(file.sha256())
                .param(file.uploadedBy())
                .param(file.uploaderName())
                .param(file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
        try (InputStream content = Files.newInputStream(upload.content())) {
            byte[] part = content.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                jdbc.sql("INSERT INTO workshop_file_part (file_id, number, content) VALUES (?, ?, ?)")
                        .params(file.id(), number, part)
                        .update();
                part = content.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(UUID fileId) {
        jdbc.sql("DELETE FROM workshop_file WHERE file_id = ?").param(fileId).update();
    }

    @Override
    public void write(UUID fileId, OutputStream to) throws IOException {
        Optional<byte[]> part = part(fileId, 0);
        for (int number = 1; part.isPresent(); number++) {
            to.write(part.get());
            part = part(fileId, number);
        }
    }

    // Each in a query of its own: who downloads slowly holds no connection.
    private Optional<byte[]> part(UUID fileId, int number) {
        return jdbc.sql("SELECT content FROM workshop_file_part WHERE file_id = ? AND number = ?")
                .params(fileId, number)
                .query((rs, _) -> rs.getBytes(1))
                .optional();
    }

    private static WorkshopFile file(ResultSet rs, int row) throws SQLException {
        return new WorkshopFile(
                rs.getObject("file_id", UUID.class),
                rs.getObject("workshop_id", UUID.class),
                rs.getObject("session_id", UUID.class),
                rs.getObject("invitation_id", UUID.class),
                rs.getObject("foundation_id", UUID.class),
                rs.getString("name"),
                FileKind.valueOf(rs.getString("kind")),
                rs.getLong("bytes"),
                rs.getString("sha256"),
                rs.getObject("uploaded_by", UUID.class),
                rs.getString("uploader_name"),
                rs.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
