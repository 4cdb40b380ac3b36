package org.convene.event.file.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.convene.event.file.KeepFiles;
import org.convene.event.file.UnfitFile;
import org.convene.event.file.WorkshopFile;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where hosts put files beside their workshop, and take them away. */
@Controller
@RequestMapping("/organize/workshops/{id}/files")
class FilePages {

    private final KeepFiles files;
    private final ReadWorkshops read;
    private final Uploads uploads;

    FilePages(KeepFiles files, ReadWorkshops read, Uploads uploads) {
        this.files = files;
        this.read = read;
        this.uploads = uploads;
    }

    @PostMapping
    String add(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID sessionId,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Workshop workshop = known(person, id);
        try {
            WorkshopFile _ = uploads.read(
                    file, upload -> FileProblems.kept(files.add(Actors.of(person), id, sessionId, upload)));
            return back(id);
        } catch (UnfitFile unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", FileProblems.field(unfit.why()));
            model.addAttribute("to", "/organize/workshops/" + id + "/files");
            model.addAttribute("back", "/organize/workshops/" + id + "#files");
            model.addAttribute("sessions", workshop.details().sessions());
            model.addAttribute("sessionId", sessionId);
            return "file/refused";
        }
    }

    @PostMapping("/{fileId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID fileId) {
        known(person, id);
        WorkshopFile _ = FileProblems.removed(files.remove(Actors.of(person), id, fileId));
        return back(id);
    }

    private Workshop known(Person person, UUID id) {
        return read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "#files";
    }
}
