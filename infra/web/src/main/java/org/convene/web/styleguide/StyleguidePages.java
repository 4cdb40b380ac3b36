package org.convene.web.styleguide;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.web.page.Choice;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Readers;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves the styleguide, in English whoever reads it; {@code ?dir=rtl} shows it from right to left, with samples in
 * Arabic. To be imported by the one service that has it.
 */
@Controller
public final class StyleguidePages {

    private static final Instant START = Instant.parse("2026-05-14T08:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(150);
    // Half a minute more, so that it still says twelve when it is drawn.
    private static final Duration SOON = Duration.ofSeconds(12 * 60 + 30);
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Africa/Addis_Ababa"),
            ZoneId.of("Europe/Zurich"),
            ZoneId.of("Asia/Shanghai"),
            ZoneId.of("Pacific/Honolulu"));

    private final Readers readers;
    private final Times times;
    private final Clock clock;

    StyleguidePages(Readers readers, MessageSource messages, Clock clock) {
        this.readers = readers;
        // The page looks the same in every year.
        this.times = new Times(messages, Clock.fixed(START.minus(Duration.ofDays(5)), ZoneOffset.UTC));
        this.clock = clock;
    }

    @GetMapping("/assets/styleguide")
    String page(
            @RequestParam(name = "dir", defaultValue = "ltr") String direction,
            HttpServletRequest request,
            Model model) {
        boolean rtl = direction.equals("rtl");
        Reader reader = Reader.of(rtl ? Locale.forLanguageTag("ar") : Locale.ENGLISH, TASHKENT);
        readers.show(request, reader);
        RefusedForm refused =
                new RefusedForm(rtl ? "إيمان كريم" : "Irina Karimova", "irina.klinika.example", "", false);
        model.addAttribute("rtl", rtl);
        model.addAttribute("then", times);
        model.addAttribute("block", times.block(reader, START, START.plus(LONG), ZONES));
        model.addAttribute(
                "assumed",
                times.block(new Reader(reader.locale(), ZoneId.of("UTC"), false), START, START.plus(LONG), List.of()));
        model.addAttribute("soon", clock.instant().plus(SOON));
        model.addAttribute("workshop", new UUID(0, 14));
        model.addAttribute("hosts", hosts(rtl));
        model.addAttribute("countries", countries(rtl));
        model.addAttribute(
                "kinds",
                List.of(
                        new Choice("ROOM", rtl ? "في القاعة، للنقاش" : "Room, to discuss"),
                        new Choice("AUDIENCE", rtl ? "مع الجمهور، للمشاهدة" : "Audience, to watch")));
        model.addAttribute("form", new SampleForm("", "", "", "", "", "", false, ""));
        model.addAttribute("refused", refused);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "refused", refused.errors("refused"));
        return "convene/styleguide";
    }

    private static List<SampleHost> hosts(boolean rtl) {
        return List.of(
                new SampleHost(rtl ? "صندوق أديس للصحة" : "Addis Health Fund", "#b5482a"),
                new SampleHost("First Affiliated Hospital", "#0f7a4a"),
                new SampleHost("Fondation Léman", "#2a5fb5"),
                new SampleHost("Ниет қоры", null));
    }

    private static List<Choice> countries(boolean rtl) {
        return List.of(
                new Choice("ET", rtl ? "إثيوبيا" : "Ethiopia"),
                new Choice("CH", rtl ? "سويسرا" : "Switzerland"),
                new Choice("UZ", rtl ? "أوزبكستان" : "Uzbekistan"));
    }

    /** A host as pages know it; one without a colour has the accent. */
    record SampleHost(String name, @Nullable String colour) {}
}
