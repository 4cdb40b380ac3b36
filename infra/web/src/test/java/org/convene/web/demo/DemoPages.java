package org.convene.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convene.web.page.Choice;
import org.convene.web.page.Choices;
import org.convene.web.page.Fragments;
import org.convene.web.problem.Gone;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class DemoPages {

    static final Instant START = Instant.parse("2026-05-14T08:00:00Z");
    private static final Instant END = Instant.parse("2026-05-14T10:30:00Z");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Africa/Addis_Ababa"),
            ZoneId.of("Europe/Zurich"),
            ZoneId.of("Asia/Almaty"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Pacific/Honolulu"));

    private final Times times;
    private final Choices choices;
    private final Clock clock;

    DemoPages(Times times, Choices choices, Clock clock) {
        this.clock = clock;
        this.times = times;
        this.choices = choices;
    }

    @ModelAttribute
    void everywhere(Model model, Reader reader) {
        model.addAttribute("block", times.block(reader, START, END, ZONES));
        model.addAttribute("hosts", hosts());
        model.addAttribute("start", START);
        model.addAttribute("workshop", new UUID(1, 1));
        model.addAttribute("countries", choices.countries(reader));
        model.addAttribute("zones", choices.zones(reader));
        model.addAttribute(
                "kinds", List.of(new Choice("ROOM", "Room, to discuss"), new Choice("AUDIENCE", "Audience, to watch")));
    }

    @GetMapping({"/demo/workshop", "/demo/agreement", "/demo/participant", "/demo/desk", "/demo/parts"})
    String page(HttpServletRequest request) {
        return request.getRequestURI().substring(1);
    }

    @GetMapping("/embed/demo")
    String embedded() {
        return "demo/parts";
    }

    @GetMapping("/demo/soon")
    String soon(Model model) {
        model.addAttribute("start", clock.instant().plusSeconds(120));
        return "demo/participant";
    }

    @GetMapping("/demo/ledger")
    String ledger(HttpServletRequest request) {
        return Fragments.view(request, "demo/ledger", "rows");
    }

    @GetMapping("/demo/registration")
    String form(Model model) {
        model.addAttribute("form", new DemoForm("", "", "", "", "", "", false, ""));
        return "demo/registration";
    }

    @PostMapping("/demo/registration")
    String register(@Valid @ModelAttribute("form") DemoForm form, BindingResult result, HttpServletResponse response) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "demo/registration";
        }
        return "redirect:/demo/participant";
    }

    @PostMapping("/demo/one-click")
    @ResponseBody
    String oneClick() {
        return "done";
    }

    @GetMapping("/demo/who")
    @ResponseBody
    String who(@CurrentPerson @Nullable Person person) {
        return person == null ? "nobody" : person.toString();
    }

    @GetMapping("/members-only")
    @ResponseBody
    String membersOnly(@CurrentPerson Person person, Reader reader) {
        return person.name() + " " + reader.zone();
    }

    @GetMapping("/demo/things/{id}")
    @ResponseBody
    String thing(@PathVariable UUID id) {
        throw new Gone();
    }

    @GetMapping("/demo/failure")
    @ResponseBody
    String failure() {
        throw new IllegalStateException("secret of the database");
    }

    @GetMapping("/demo/outage")
    @ResponseBody
    String outage() {
        throw new DataAccessResourceFailureException("secret address of the database");
    }

    private static List<DemoHost> hosts() {
        return List.of(
                new DemoHost("Addis Health Fund", "#b5482a"),
                new DemoHost("First Affiliated Hospital", "#0f7a4a"),
                new DemoHost("Fondation Léman", "#2a5fb5"),
                new DemoHost("Ниет қоры", null));
    }
}
