package org.convene.registration.place.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.Places;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.registration.workshop.web.WorkshopWords;
import org.convene.web.page.Choice;
import org.convene.web.page.Choices;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form by which people register, however they came. */
@Component
public class RegistrationFormPage {

    /** The template; {@code post} in the model says where the form goes. */
    public static final String VIEW = "place/form";

    // In what people may want to be written to; mails fall back to English where we cannot yet.
    private static final List<String> LANGUAGES = List.of(
            "ar", "bn", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "kk", "ko", "ky", "mn", "my", "ne", "pl",
            "pt", "ru", "sw", "tg", "th", "tr", "uk", "ur", "uz", "vi", "zh");

    private final Choices choices;
    private final MessageSource messages;
    private final Places places;

    RegistrationFormPage(Choices choices, MessageSource messages, Places places) {
        this.choices = choices;
        this.messages = messages;
        this.places = places;
    }

    /** Fills the page around the form. */
    public void show(
            Model model,
            Reader reader,
            Workshop workshop,
            String address,
            String post,
            @Nullable String hostName,
            @Nullable String language) {
        WorkshopPages.show(model, workshop, reader);
        showPlaces(model, workshop);
        model.addAttribute("address", address);
        model.addAttribute("post", post);
        model.addAttribute("hostName", hostName);
        model.addAttribute(
                "hostNames",
                workshop.hosts().stream()
                        .map(host -> WorkshopWords.name(host, reader))
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "kinds",
                Stream.of(PlaceKind.values()).map(kind -> kind(kind, reader)).toList());
        model.addAttribute("countries", choices.countries(reader));
        model.addAttribute("zoneChoices", choices.zones(reader));
        model.addAttribute("languageChoices", languages(language));
    }

    /** Tells how full the room is, so that whoever would wait knows before. */
    public void showPlaces(Model model, Workshop workshop) {
        model.addAttribute("plan", places.find(workshop.id()).orElseGet(() -> PlacePlan.of(workshop.roomPlaces())));
    }

    private Choice kind(PlaceKind kind, Reader reader) {
        return new Choice(kind.name(), messages.getMessage("registration.kind." + kind, null, reader.locale()));
    }

    /** The languages to be written to in; each by its own name, the one on record among them. */
    static List<Choice> languages(@Nullable String known) {
        List<String> tags = new ArrayList<>(LANGUAGES);
        if (known != null && !tags.contains(known)) {
            tags.add(known);
        }
        return tags.stream().map(RegistrationFormPage::choice).toList();
    }

    private static Choice choice(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return new Choice(tag, locale.getDisplayName(locale));
    }
}
