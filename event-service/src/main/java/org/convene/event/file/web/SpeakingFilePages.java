package org.convene.event.file.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.convene.event.file.KeepFiles;
import org.convene.event.file.UnfitFile;
import org.convene.event.file.WorkshopFile;
import org.convene.event.speaker.web.SpeakerLinks;
import org.convene.web.link.PersonalLink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where speakers hand in their slides, by the link of a mail. */
@Controller
@RequestMapping("/organize/speaking/{token}/files")
class SpeakingFilePages {

    private final SpeakerLinks links;
    private final KeepFiles files;
    private final Uploads uploads;

    SpeakingFilePages(SpeakerLinks links, KeepFiles files, Uploads uploads) {
        this.links = links;
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping
    String add(
            @PathVariable String token,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        PersonalLink link = links.known(token);
        try {
            WorkshopFile _ = uploads.read(
                    file, upload -> FileProblems.kept(files.addAsSpeaker(link.id(), link.generation(), upload)));
            return back(token);
        } catch (UnfitFile unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", FileProblems.field(unfit.why()));
            model.addAttribute("to", "/organize/speaking/" + token + "/files");
            model.addAttribute("back", "/organize/speaking/" + token + "#files");
            model.addAttribute("sessions", List.of());
            return "file/refused";
        }
    }

    @PostMapping("/{fileId}/removal")
    String remove(@PathVariable String token, @PathVariable UUID fileId) {
        PersonalLink link = links.known(token);
        WorkshopFile _ = FileProblems.removed(files.removeAsSpeaker(link.id(), link.generation(), fileId));
        return back(token);
    }

    private static String back(String token) {
        return "redirect:/organize/speaking/" + token + "#files";
    }
}
