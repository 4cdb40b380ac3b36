package org.convene.gateway.reference.web;

import java.time.Duration;
import java.util.function.Supplier;
import org.convene.contracts.JoinedApi;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.ObjectNode;

/** The API of all services in one document, and a page to read about it and to try it; both read when first asked for. */
@Controller
class ReferencePages {

    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Supplier<ObjectNode> document = SingletonSupplier.of(JoinedApi::document);
    private final Supplier<Reference> reference =
            SingletonSupplier.of(() -> ReferenceReader.read(JoinedApi.document()));

    @GetMapping("/api/openapi.json")
    ResponseEntity<ObjectNode> document() {
        return ResponseEntity.ok()
                .cacheControl(A_WHILE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.get());
    }

    @GetMapping("/api")
    String page(Model model) {
        model.addAttribute("reference", reference.get());
        return "reference/page";
    }
}
