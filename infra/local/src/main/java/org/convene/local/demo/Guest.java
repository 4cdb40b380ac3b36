package org.convene.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.convene.client.model.Invitee;
import org.convene.client.model.PlaceKind;
import org.convene.client.model.Registration;
import org.convene.client.model.RegistrationAsk;
import org.convene.client.model.RegistrationConfirmation;

/** One of the people who take part in the demo: a line of {@code participants.csv}, invented, in many scripts. */
record Guest(
        String address,
        String name,
        String country,
        String language,
        String timeZone,
        String institution,
        String profession) {

    private static final String RESOURCE = "/demo/participants.csv";

    /** All guests in the order of the file, whose fields hold no comma. */
    static List<Guest> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Guest.class.getResourceAsStream(RESOURCE), RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Guest::fields).map(Guest::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(field -> field.startsWith("\"")
                        ? field.substring(1, field.length() - 1).replace("\"\"", "\"")
                        : field)
                .toArray(String[]::new);
    }

    private static Guest of(String[] field) {
        boolean familyFirst = "CN".equals(field[3]);
        String name = familyFirst ? field[2] + field[1] : field[1] + " " + field[2];
        return new Guest(field[0], name, field[3], field[4], field[5], field[6], field[7]);
    }

    /** What a host's list says of an invitee. */
    Invitee invitee() {
        return Invitee.builder()
                .address(address)
                .name(name)
                .language(language)
                .timeZone(timeZone)
                .build();
    }

    /** What the registration form asks for, of one who was invited. */
    Registration form(PlaceKind kind) {
        return Registration.builder()
                .name(name)
                .country(country)
                .language(language)
                .timeZone(timeZone)
                .institution(institution)
                .profession(profession)
                .kind(kind)
                .consent(true)
                .build();
    }

    /** What the open form asks for first: an address to be confirmed. */
    RegistrationAsk ask() {
        return RegistrationAsk.builder()
                .address(address)
                .language(language)
                .timeZone(timeZone)
                .build();
    }

    /** What it asks for then, with the mailed link in hand. */
    RegistrationConfirmation confirmation(PlaceKind kind) {
        return RegistrationConfirmation.builder()
                .name(name)
                .country(country)
                .language(language)
                .timeZone(timeZone)
                .institution(institution)
                .profession(profession)
                .kind(kind)
                .consent(true)
                .build();
    }
}
