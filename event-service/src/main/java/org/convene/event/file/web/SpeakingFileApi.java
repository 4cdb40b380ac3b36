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
import org.convene.event.speaker.web.SpeakerLinks;
import org.convene.event.speaker.web.SpeakerLinks.Opened;
import org.convene.web.link.PersonalLink;
import org.convene.web.paging.Page;
import org.convene.web.problem.Invalid;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a speaker's slides, by her link alone; the same twice is there once. */
@RestController
@RequestMapping("/api/v1/speaking/{token}/files")
class SpeakingFileApi {

    private final SpeakerLinks links;
    private final KeepFiles files;
    private final Uploads uploads;

    SpeakingFileApi(SpeakerLinks links, KeepFiles files, Uploads uploads) {
        this.links = links;
        this.files = files;
        this.uploads = uploads;
    }

    /** Her own, few as they are. */
    @GetMapping
    Page<FileJson> list(@PathVariable String token) {
        Opened opened = links.open(token);
        return new Page<>(
                files.of(opened.workshop().id()).stream()
                        .filter(file -> opened.invitation().id().equals(file.invitationId()))
                        .map(file -> FileJson.of(file, opened.workshop().details()))
                        .toList(),
                null);
    }

    /** Whatever the sender says that it is. */
    @PostMapping
    ResponseEntity<FileJson> add(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestBody(required = false) @Nullable InputStreamResource file)
            throws IOException {
        PersonalLink link = links.known(token);
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return created(token, uploads.read(content, name, upload -> kept(link, upload)));
        } catch (UnfitFile unfit) {
            throw new Invalid(List.of(FileProblems.field(unfit.why())));
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileJson> addByForm(@PathVariable String token, @RequestPart(Uploads.FIELD) MultipartFile file)
            throws IOException {
        PersonalLink link = links.known(token);
        try {
            return created(token, uploads.read(file, upload -> kept(link, upload)));
        } catch (UnfitFile unfit) {
            throw new Invalid(List.of(FileProblems.field(unfit.why())));
        }
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String token, @PathVariable UUID fileId) {
        PersonalLink link = links.known(token);
        WorkshopFile _ = FileProblems.removed(files.removeAsSpeaker(link.id(), link.generation(), fileId));
    }

    private WorkshopFile kept(PersonalLink link, Upload upload) {
        return FileProblems.kept(files.addAsSpeaker(link.id(), link.generation(), upload));
    }

    private ResponseEntity<FileJson> created(String token, WorkshopFile file) {
        FileJson json = FileJson.of(file, links.open(token).workshop().details());
        return ResponseEntity.created(URI.create(json.path())).body(json);
    }
}
