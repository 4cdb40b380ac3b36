package org.convene.event.file.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.event.file.KeepFiles;
import org.convene.event.file.UnfitFile;
import org.convene.event.file.Upload;
import org.convene.event.file.WorkshopFile;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files beside a workshop; what one is, is found out from its content alone. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/files")
class FileApi {

    private final KeepFiles files;
    private final ReadWorkshops read;
    private final Uploads uploads;
    private final Idempotency idempotency;

    FileApi(KeepFiles files, ReadWorkshops read, Uploads uploads, Idempotency idempotency) {
        this.files = files;
        this.read = read;
        this.uploads = uploads;
        this.idempotency = idempotency;
    }

    /** In the order in which they were uploaded; of what is published, everybody sees them. */
    @GetMapping
    Page<FileJson> list(
            @CurrentPerson @Nullable Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Workshop workshop =
                read.visible(id, person == null ? null : person.id()).orElseThrow(NotFound::new);
        Cursor begin = Cursor.read(after, 1);
        List<WorkshopFile> rest = files.of(id).stream()
                .filter(file -> begin == null || file.id().compareTo(begin.uuid(0)) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.id())).map(file -> FileJson.of(file, workshop.details()));
    }

    /** Whatever the sender says that it is. */
    @PostMapping
    ResponseEntity<FileJson> add(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @RequestBody(required = false) @Nullable InputStreamResource file)
            throws IOException {
        Workshop workshop = known(person, id);
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return created(uploads.read(content, name, upload -> kept(person, workshop, key, sessionId, upload)));
        } catch (UnfitFile unfit) {
            throw new Invalid(List.of(FileProblems.field(unfit.why())));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> addByForm(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @RequestPart(Uploads.FIELD) MultipartFile file)
            throws IOException {
        Workshop workshop = known(person, id);
        try {
            return created(uploads.read(file, upload -> kept(person, workshop, key, sessionId, upload)));
        } catch (UnfitFile unfit) {
            throw new Invalid(List.of(FileProblems.field(unfit.why())));
        }
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID fileId) {
        known(person, id);
        WorkshopFile _ = FileProblems.removed(files.remove(Actors.of(person), id, fileId));
    }

    private FileJson kept(
            Person person, Workshop workshop, @Nullable String key, @Nullable UUID sessionId, Upload upload) {
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + workshop.id() + "/files",
                new Sent(upload.name(), upload.sha256(), sessionId),
                FileJson.class,
                () -> FileJson.of(
                        FileProblems.kept(files.add(Actors.of(person), workshop.id(), sessionId, upload)),
                        workshop.details()));
    }

    private static ResponseEntity<FileJson> created(FileJson file) {
        return ResponseEntity.created(URI.create(file.path())).body(file);
    }

    private Workshop known(Person person, UUID id) {
        return read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
    }

    /** What makes a repeated call the same. */
    private record Sent(
            String name, String sha256, @Nullable UUID sessionId) {}
}
