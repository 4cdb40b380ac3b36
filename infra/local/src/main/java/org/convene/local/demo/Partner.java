package org.convene.local.demo;

import org.convene.client.model.FoundationInput;

/** A foundation of the demo and the person who acts for it. */
public record Partner(
        String name,
        String shortName,
        String country,
        String timeZone,
        String colour,
        String personName,
        String address) {

    static final Partner LEMAN = new Partner(
            "Fondation Léman", "Léman", "CH", "Europe/Zurich", "#2a5fb5", "Claire Favre", "claire@leman.example.org");
    static final Partner NIET = new Partner(
            "Ниет қоры", "Ниет", "KZ", "Asia/Almaty", "#7a3fa0", "Айгүл Сәрсенова", "aigul@niet.example.org");
    static final Partner HOSPITAL = new Partner(
            "First Affiliated Hospital",
            "FAH",
            "CN",
            "Asia/Shanghai",
            "#0f7a4a",
            "陈晓明",
            "chen.xiaoming@fah.example.org");
    static final Partner HARBOUR = new Partner(
            "Harbour Charity Foundation",
            "Harbour",
            "CN",
            "Asia/Shanghai",
            "#b5482a",
            "林静",
            "lin.jing@harbour.example.org");

    FoundationInput foundation() {
        return FoundationInput.builder()
                .name(name)
                .shortName(shortName)
                .country(country)
                .timeZone(timeZone)
                .colour(colour)
                .replyTo(address)
                .build();
    }
}
