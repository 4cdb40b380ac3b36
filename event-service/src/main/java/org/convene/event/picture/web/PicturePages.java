package org.convene.event.picture.web;

import java.time.Duration;
import java.util.UUID;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves pictures; at the address of an earlier one is the present one, not to be kept. */
@Controller
class PicturePages {

    private final ReadWorkshops workshops;
    private final WorkshopViews views;
    private final WorkshopPictures pictures;

    PicturePages(ReadWorkshops workshops, WorkshopViews views, WorkshopPictures pictures) {
        this.workshops = workshops;
        this.views = views;
        this.pictures = pictures;
    }

    @GetMapping("/workshops/{id}/pictures/{digest}.png")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable String digest) {
        Workshop workshop = workshops.visible(id, null).orElseThrow(NotFound::new);
        WorkshopPictures.Drawn drawn =
                pictures.draw(workshop, views.hosts(workshop)).orElseThrow(NotFound::new);
        CacheControl keep = drawn.digest().equals(digest)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(keep)
                // Other sites show it beside a link to us.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(MediaType.IMAGE_PNG)
                .body(drawn.png());
    }
}
