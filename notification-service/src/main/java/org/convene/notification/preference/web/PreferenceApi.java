package org.convene.notification.preference.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.notification.preference.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody wants to receive, for a program that has her link. */
@RestController
@RequestMapping("/api/v1/preferences/{token}")
class PreferenceApi {

    private final PreferenceLinks links;
    private final Preferences preferences;

    PreferenceApi(PreferenceLinks links, Preferences preferences) {
        this.links = links;
        this.preferences = preferences;
    }

    @GetMapping
    ChoiceJson choice(@PathVariable String token) {
        return ChoiceJson.of(links.read(token));
    }

    /** What is not named as wanted is not wanted; a foundation that never wrote to her is passed over. */
    @PutMapping
    ChoiceJson choose(@PathVariable String token, @Valid @RequestBody Wishes wishes) {
        Preferences.Choice choice = links.read(token);
        Set<@Nullable UUID> unwanted = new HashSet<>();
        choice.senders().stream()
                .map(Preferences.Sender::foundationId)
                .filter(sender -> !wishes.wanted().contains(sender))
                .forEach(unwanted::add);
        if (!wishes.all()) {
            unwanted.add(null);
        }
        preferences.suppress(choice.recipientId(), unwanted);
        return ChoiceJson.of(links.read(token));
    }

    /**
     * What she wants.
     *
     * @param all whether she wants invitations at all
     * @param wanted the foundations from which
     */
    record Wishes(
            @NotNull Boolean all, @NotNull @Size(max = 1000) List<@NotNull UUID> wanted) {}

    /** What she has chosen. */
    record ChoiceJson(String address, boolean all, List<Preferences.Sender> senders) {

        static ChoiceJson of(Preferences.Choice choice) {
            return new ChoiceJson(choice.address(), choice.all(), choice.senders());
        }
    }
}
