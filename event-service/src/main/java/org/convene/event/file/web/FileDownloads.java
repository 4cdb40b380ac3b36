package org.convene.event.file.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.convene.event.file.WorkshopFile;
import org.convene.event.file.WorkshopFiles;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Hands files out, to be saved and not shown: they are from people whom we do not know, and our address must run nothing of
 * theirs, whatever a browser thinks of them.
 */
@Controller
class FileDownloads {

    private final WorkshopFiles files;
    private final ReadWorkshops read;

    FileDownloads(WorkshopFiles files, ReadWorkshops read) {
        this.files = files;
        this.read = read;
    }

    /** Of what is not published, files are there for hosts alone. */
    @GetMapping("/files/events/{fileId}/{digest}")
    void download(
            @CurrentPerson @Nullable Person person,
            @PathVariable UUID fileId,
            @PathVariable String digest,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        WorkshopFile file =
                files.find(fileId).filter(it -> it.sha256().equals(digest)).orElseThrow(NotFound::new);
        Workshop workshop = read.visible(file.workshopId(), person == null ? null : person.id())
                .orElseThrow(NotFound::new);
        // Whoever keeps it asks each time whether it is still there: what was taken away stays nowhere.
        CacheControl keeping = workshop.wasPublished() ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeping.getHeaderValue());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.checkNotModified("\"" + digest + "\"")) {
            return;
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.kind().mediaType());
        response.setContentLengthLong(file.bytes());
        files.write(fileId, response.getOutputStream());
    }
}
